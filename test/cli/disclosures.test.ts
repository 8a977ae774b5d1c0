import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { served } from "./served.ts";

const disclosureId = "4f0e0c52-3a3e-4f0b-9a55-0c1f6f1f2f44";
const recordingId = "3a1e0c52-3a3e-4f0b-9a55-0c1f6f1f2f55";
const disclosure = {
  disclosureId,
  entityId: "be-2",
  recipientId: "authority",
  country: "BE",
  how: "court-order",
  reference: "1234/P/2026",
  receivedOn: "2026-11-24",
  provision: "Art. 46bis",
  parts: [{ recordingId, fromMs: 61_000, toMs: 95_500 }],
  state: "asked",
  registeredAt: "2026-11-24T10:00:00.000Z",
  registeredBy: "local-privacy-officer",
  delivered: [],
};
const asked = [
  ...["--entity", "be-2", "--authority", "authority", "--country", "BE"],
  ...["--received", "2026-11-24"],
];
const written = [
  ...["--how", "court-order", "--reference", "1234/P/2026"],
  ...["--law", "Art. 46bis", "--compelled"],
  ...["--necessity", "Only this call can show who gave the instruction."],
];
const bodyOf = ({
  asked: got,
}: {
  asked: readonly { body: string }[];
}): unknown => JSON.parse(got[0]?.body ?? "");

describe("disclosures", () => {
  test("are registered with the digest of the paper, and with seconds as people say them (R34)", async () => {
    await using api = await served({
      "POST /disclosures": { status: 201, body: disclosure },
    });
    const paper = join(api.folder, "order.pdf");
    writeFileSync(paper, "an order");
    const { out } = await api.tacet(
      ...["disclosures", "register", ...asked, ...written],
      ...["--paper", paper, "--extract", `${recordingId}:61-95.5`],
    );
    expect(bodyOf(api)).toMatchObject({
      recipientId: "authority",
      compelled: true,
      sha256: createHash("sha256").update("an order").digest("hex"),
      parts: [{ recordingId, fromMs: 61_000, toMs: 95_500 }],
    });
    expect(out).toContain("61 s to 95.5 s");
    expect(out).toContain(`tacet disclosures approve ${disclosureId}`);
  });

  test("of a whole recording say why it is needed (R34)", async () => {
    await using api = await served({
      "POST /disclosures": {
        status: 201,
        body: {
          ...disclosure,
          parts: [{ recordingId, wholeBecause: "The order says so." }],
        },
      },
    });
    const paper = join(api.folder, "order.pdf");
    writeFileSync(paper, "an order");
    const { out } = await api.tacet(
      ...["disclosures", "register", ...asked, ...written, "--paper", paper],
      ...["--whole", recordingId, "--why", "The order says so."],
    );
    expect(bodyOf(api)).toMatchObject({
      parts: [{ recordingId, wholeBecause: "The order says so." }],
    });
    expect(out).toContain("whole: The order says so.");
  });

  test("that nobody wrote are sent as they are, and the refusal is shown (R34, T99)", async () => {
    await using api = await served({
      "POST /disclosures": {
        status: 409,
        body: {
          type: "about:blank",
          title: "The request does not fit the present state",
          status: 409,
          detail: "Recordings go to an authority only on the express request.",
          article: "Art 6(1)(c)",
          fix: "Ask for a written request.",
        },
      },
    });
    const { code, err } = await api.tacet(
      ...["disclosures", "register", ...asked, "--how", "informal"],
    );
    expect(code).not.toBe(0);
    expect(err).toContain("express request");
    expect(bodyOf(api)).toEqual({
      entityId: "be-2",
      recipientId: "authority",
      country: "BE",
      how: "informal",
      receivedOn: "2026-11-24",
    });
  });

  test.each([
    [["--paper", "nowhere.pdf"], "cannot be read"],
    [[], "Say which paper the request is"],
    [["--extract", `${recordingId}:61`], "like ID:61-95"],
  ])("are not sent with %j, and the way out is said", async (more, said) => {
    await using api = await served({});
    const { err } = await api.tacet(
      ...["disclosures", "register", ...asked, ...written, ...more],
    );
    expect(err).toContain(said);
    expect(api.asked).toEqual([]);
  });

  test("are approved, refused and handed over by id, and links are shown with their end", async () => {
    const at = "2026-11-24T11:00:00.000Z";
    const decided = { by: "local-legal", at };
    await using api = await served({
      [`POST /disclosures/${disclosureId}/approval`]: {
        body: { ...disclosure, state: "approved", decided },
      },
      [`POST /disclosures/${disclosureId}/refusal`]: {
        body: {
          ...disclosure,
          state: "refused",
          refusedBecause: "not-necessary",
        },
      },
      [`POST /disclosures/${disclosureId}/delivery`]: {
        status: 201,
        body: {
          ...disclosure,
          state: "delivered",
          delivered: [decided],
          links: [
            {
              recordingId,
              of: "extract",
              url: "https://exports.example/x",
              expiresAt: "2026-11-24T11:05:00.000Z",
              sha256: "a".repeat(64),
            },
          ],
        },
      },
    });
    const tacet = (...words: string[]) => api.tacet("disclosures", ...words);
    expect((await tacet("approve", disclosureId)).out).toContain("in a minute");
    const refused = await tacet(
      ...["refuse", disclosureId, "--because", "not-necessary"],
    );
    expect(refused.out).toContain("refused: not-necessary");
    const { out } = await tacet("deliver", disclosureId);
    expect(out).toContain("https://exports.example/x");
    expect(out).toContain("2026-11-24 11:05Z");
  });

  test("of a month are a table, and one is shown with its history", async () => {
    await using api = await served({
      "GET /disclosures": {
        body: { month: "2026-11", disclosures: [disclosure] },
      },
      "GET /disclosures?month=2026-10": {
        body: { month: "2026-10", disclosures: [] },
      },
      [`GET /disclosures/${disclosureId}`]: {
        body: { ...disclosure, state: "ready", history: [] },
      },
    });
    const tacet = (...words: string[]) => api.tacet("disclosures", ...words);
    expect((await tacet("list")).out).toContain("1234/P/2026");
    expect((await tacet("list", "--month", "2026-10")).out).toBe(
      "No disclosures in 2026-10.\n",
    );
    expect((await tacet("show", disclosureId)).out).toContain(
      `Next: tacet disclosures deliver ${disclosureId}`,
    );
  });
});
