import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { requestPartition } from "#domain/ledger/keys";
import type { RequestId } from "#schemas/ids";
import { Transfers } from "#schemas/transfer";
import { writeLetter } from "#functions/write-letter/write-letter";
import { context } from "#test/builders/gateway";
import { environment, type Office, openOffice } from "#test/builders/office";
import { packageOf } from "#test/builders/packages";
import { approved, begin, decide, stepsOf } from "#test/builders/requests";

async function informed(office: Office): Promise<RequestId> {
  const requestId = await begin(office, { rights: ["information"] });
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.openIdentity();
  await decide(office, requestId, "identity", {
    verdict: "confirmed",
    method: "known-channel",
  });
  await steps.gather();
  await steps.openApproval();
  await decide(office, requestId, "approval", { verdict: "approved" });
  return requestId;
}

/** Of an environment whose only transfer ended a year ago. */
const lapsed = {
  ...environment,
  TRANSFERS: Transfers.parse([
    {
      exporters: ["be-2"],
      importer: { id: "gb-16", name: "Mood Media Limited", country: "GB" },
      instrument: "adequacy",
      reference: "Decision (EU) 2021/1772",
      validFrom: "2021-06-28",
      validTo: "2025-12-27",
    },
  ]),
};
const answerOf = (office: Office, requestId: RequestId) =>
  writeLetter(office, lapsed)({ requestId, letter: "answer" }, context);
const notices = (office: Office) =>
  office.outbox().filter(({ kind }) => kind === "notice");

describe("who asks what we do with their data", () => {
  test("reads to whom they go abroad, what protects them there, and how to get a copy of that (R35, R36, R45, T110)", async () => {
    const office = openOffice();
    const requestId = await informed(office);
    await stepsOf(office, requestId).answer();
    const [letter] = office.outbox();
    expect(letter?.body).toContain(
      "Transfer to Talkdesk, Inc. (United States), safeguarded by standard contractual clauses of the European Commission, module 2 (Decision (EU) 2021/914).",
    );
    expect(letter?.body).toContain("Ask us for a copy of these safeguards.");
  });

  test("reads nothing of a decision that ended, and staff are told once that a transfer rests on nothing (T111)", async () => {
    const office = openOffice();
    const requestId = await informed(office);
    await answerOf(office, requestId);
    await answerOf(office, requestId);
    expect(office.outbox()[0]?.body).not.toContain("2021/1772");
    expect(notices(office)).toEqual([
      expect.objectContaining({
        subject: `Request ${requestId}: a transfer rests on nothing`,
        body: expect.stringContaining("be-2 passes on to: gb-16"),
      }),
    ]);
    expect(
      await office.ledger.readPartition(requestPartition(requestId)),
    ).toContainEqual(
      expect.objectContaining({
        type: "transfer.uncovered",
        details: { entityId: "be-2", importers: "gb-16" },
      }),
    );
  });
});

describe("an access package", () => {
  test("tells the transfers that hold on its day, for programs and for the reader (Art 15(2), R38, T110)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const { text } = await packageOf(office, requestId);
    const { transfers } = z
      .object({ transfers: Transfers })
      .parse(JSON.parse(text("context.json")));
    expect(transfers.map(({ importer }) => importer.id)).toEqual([
      "us-17",
      "gb-16",
      "gb-16",
      "talkdesk",
    ]);
    expect(text("index.html")).toContain("Transfer to Talkdesk, Inc.");
    expect(text("index.html")).toContain("Decision (EU) 2021/1772");
  });

  test("whose transfers rest on something gives staff nothing to be told", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    await stepsOf(office, requestId).answer();
    expect(notices(office)).toEqual([]);
  });
});

test("an erasure names no transfers, so nobody is told of them", async () => {
  const office = openOffice();
  const requestId = await approved(office, { rights: ["erasure"] });
  await answerOf(office, requestId);
  expect(notices(office)).toEqual([]);
});
