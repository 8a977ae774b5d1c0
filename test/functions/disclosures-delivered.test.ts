import { describe, expect, test } from "vitest";
import { callPartition } from "#domain/ledger/keys";
import { plusDays, plusSeconds } from "#domain/time/instant";
import { SuspensionId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import { heardIn, loudness } from "#test/adapters/audio/sound";
import { sweep } from "#test/builders/calls";
import {
  aLawyer,
  decideDisclosure,
  deliver,
  delivered,
  disclosure,
  lawyerId,
  prepare,
  registered,
  stepsIn,
} from "#test/builders/disclosures";
import { type Office, openOffice } from "#test/builders/office";

const day = 86_400_000;
const whole = (recordingId: string) => ({
  parts: [
    {
      recordingId,
      wholeBecause: "The order names the call from its beginning to its end.",
    },
  ],
});

async function linesOf({ ledger }: Office, { interactionId }: Recording) {
  const items = await ledger.readPartition(callPartition(interactionId));
  return items.filter((item) => item.kind === "listening");
}

async function extractOf(office: Office): Promise<Buffer> {
  const [version] = office.s3
    .listVersions("exports")
    .filter(({ key }) => key.startsWith("derivatives/"));
  const chunks = [];
  if (version !== undefined)
    for await (const chunk of await office.objects.read("exports", version))
      chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("an approved disclosure", () => {
  test("hands out a link of minutes to the stretch that is needed, and says that it did (R34, T99)", async () => {
    const office = openOffice();
    const { status, body, recording, disclosureId } = await delivered(office);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: "delivered",
      delivered: [{ by: lawyerId, at: office.now() }],
      links: [
        {
          recordingId: recording.recordingId,
          of: "extract",
          expiresAt: plusSeconds(office.now(), 300),
        },
      ],
    });
    const { body: shown } = await disclosure(office, disclosureId);
    expect(stepsIn(shown)).toEqual([
      "disclosure.approved",
      "disclosure.delivered",
      "disclosure.prepared",
      "disclosure.registered",
    ]);
  });

  test("is silent but for that stretch, so that no more is given than is needed (R34)", async () => {
    const office = openOffice();
    await delivered(office);
    const heard = heardIn(await extractOf(office));
    // Samples of two channels lie side by side.
    const { channels } = heard;
    expect(loudness(heard, 0.1 * channels, 0.9 * channels)).toBeGreaterThan(
      100,
    );
    expect(loudness(heard, 1.1 * channels, 2.3 * channels)).toBe(0);
  });

  test("writes who gave it to whom, and why, into the ledger of who listened (R34, R56)", async () => {
    const office = openOffice();
    const { recording, disclosureId } = await delivered(office);
    expect(await linesOf(office, recording)).toMatchObject([
      {
        use: "disclose",
        purpose: "authority-request",
        circumstance: { kind: "disclosure", disclosureId },
        staffId: lawyerId,
        verdict: "granted",
        role: "legal",
      },
    ]);
  });

  test("gives the whole where that is necessary, without an extract (R34)", async () => {
    const office = openOffice();
    const one = await registered(office);
    const { recordingId } = one.recording;
    const { body } = await delivered(office, whole(recordingId));
    expect(body["links"]).toMatchObject([{ recordingId, of: "whole" }]);
  });

  test("gives nothing before a second person approved, and nothing while it is made", async () => {
    const office = openOffice();
    const { disclosureId } = await registered(office);
    expect((await deliver(office, disclosureId)).status).toBe(409);
    await decideDisclosure(office, disclosureId);
    expect((await deliver(office, disclosureId)).status).toBe(409);
    await prepare(office);
    expect((await deliver(office, disclosureId)).status).toBe(201);
  });

  test.each([
    [{ entityId: "us-17.4" }, undefined, 201, "granted"],
    [{ entityId: "fr-4" }, undefined, 403, "refused"],
  ])(
    "is given by somebody of another company only by a transfer between the two, which is written down: %j (R31, R36, T92)",
    async (member, _, status, verdict) => {
      const office = openOffice();
      await office.ledger.append(aLawyer(member));
      const given = await delivered(office);
      expect(given.status).toBe(status);
      const [line] = await linesOf(office, given.recording);
      expect(line?.verdict).toBe(verdict);
      expect(line?.transfer).toEqual(
        status === 201
          ? {
              ...{ from: "be-2", to: "us-17.4" },
              reference: "Decision (EU) 2021/914",
            }
          : undefined,
      );
    },
  );

  test("gives nothing of a recording that has gone since, and the attempt is a line (R34, T8)", async () => {
    const office = openOffice();
    const { recording, disclosureId } = await delivered(office);
    const term = plusDays(office.now(), 31);
    await sweep(office, "erase", term);
    const { status, body } = await deliver(office, disclosureId);
    expect(status).toBe(403);
    expect(body["detail"]).toContain("gone");
    const lines = await linesOf(office, recording);
    expect(lines.map(({ verdict }) => verdict).sort()).toEqual([
      "granted",
      "refused",
    ]);
  });
});

describe("an extract", () => {
  test("that lies behind the recording's end is not made, and nothing is handed over", async () => {
    const office = openOffice();
    const one = await registered(office);
    const { recordingId } = one.recording;
    const given = await delivered(office, {
      parts: [{ recordingId, fromMs: 0, toMs: 90_000 }],
    });
    expect(given.status).toBe(409);
    const { body } = await disclosure(office, given.disclosureId);
    expect(body["parts"]).toMatchObject([{ failed: "behind-its-end" }]);
  });

  test("of a recording that went meanwhile is not made", async () => {
    const office = openOffice();
    const { disclosureId } = await registered(office);
    await sweep(office, "erase", plusDays(office.now(), 31));
    await decideDisclosure(office, disclosureId);
    await prepare(office);
    const { body } = await disclosure(office, disclosureId);
    expect(body["parts"]).toMatchObject([{ failed: "gone" }]);
  });

  test("is asked for again when it is cut: what has come to its end since is not given, and the refusal is a line (R34, T84)", async () => {
    const office = openOffice();
    const { disclosureId, recording } = await registered(office);
    await decideDisclosure(office, disclosureId);
    office.clock.advance(31 * day);
    await prepare(office);
    const { body } = await disclosure(office, disclosureId);
    expect(body["parts"]).toMatchObject([{ failed: "not-granted" }]);
    expect(await linesOf(office, recording)).toMatchObject([
      {
        ...{ use: "disclose", verdict: "refused", reasons: ["expired"] },
        circumstance: { kind: "disclosure", disclosureId },
        staffId: lawyerId,
      },
    ]);
  });

  test("is cut of what is restricted, which does not stand against an authority's request (Art 18(2))", async () => {
    const office = openOffice();
    const { disclosureId, recording } = await registered(office);
    const id = SuspensionId.parse("00000000-0000-4000-8000-000000000001");
    await office.ledger.replace([
      { ...recording, keepers: [{ by: "restriction", id }] },
    ]);
    await decideDisclosure(office, disclosureId);
    await prepare(office);
    expect((await deliver(office, disclosureId)).status).toBe(201);
  });

  test("is made once, and goes with its recording (T8, T102)", async () => {
    const office = openOffice();
    await delivered(office);
    await prepare(office);
    const stored = () =>
      office.s3
        .listVersions("exports")
        .filter(({ key }) => key.startsWith("derivatives/")).length;
    expect(stored()).toBe(1);
    await sweep(office, "erase", plusDays(office.now(), 31));
    expect(stored()).toBe(0);
  });
});
