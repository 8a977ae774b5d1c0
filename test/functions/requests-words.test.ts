import { describe, expect, test } from "vitest";
import { readWords } from "#functions/read-words/read-words";
import type { RequestId } from "#schemas/ids";
import { keepCall } from "#test/builders/calls";
import { ask, staffId } from "#test/builders/gateway";
import { decided, said, stated } from "#test/builders/granted-requests";
import { historyOf, type Office, openOffice } from "#test/builders/office";
import { approved, begin, stepsOf } from "#test/builders/requests";
import { evidenceOf } from "#test/builders/steering";

const read = (office: Office, requestId: RequestId, body: unknown) =>
  ask(readWords(office), {
    route: "POST /requests/{requestId}/words",
    parameters: { requestId },
    body,
  });
const subject = {
  phoneNumbers: ["0470 55 01 01"],
  email: "ada@example.org",
  words: "I called about my invoice.",
};

describe("what a requester wrote", () => {
  test("is read by privacy staff, and who read it and what for is evidence, without the words (R60, T58)", async () => {
    const office = openOffice();
    const requestId = await begin(office, { subject });
    const { status, body } = await read(office, requestId, {
      purpose: "to-identify",
    });
    expect([status, body]).toEqual([
      200,
      { requestId, words: "I called about my invoice." },
    ]);
    expect(await evidenceOf(office, requestId, "words.read")).toMatchObject([
      { at: office.now(), details: { by: staffId, purpose: "to-identify" } },
    ]);
    expect(historyOf(office)).not.toContain("invoice");
  });

  test("is shown beside the statement that goes with the recordings (R39)", async () => {
    const office = openOffice();
    await keepCall(office);
    const one = await decided(office, [stated]);
    const { body } = await read(office, one.requestId, {
      purpose: "to-answer",
    });
    expect(body["statement"]).toBe(said);
  });

  test("is not read without saying what for", async () => {
    const office = openOffice();
    const requestId = await begin(office, { subject });
    expect((await read(office, requestId, {})).status).toBe(400);
    expect(await evidenceOf(office, requestId, "words.read")).toEqual([]);
  });

  test("is gone when the request is closed (T25)", async () => {
    const office = openOffice();
    const requestId = await approved(office, { subject });
    const steps = stepsOf(office, requestId);
    await steps.pack();
    await steps.answer();
    await steps.close();
    const { status } = await read(office, requestId, { purpose: "to-answer" });
    expect(status).toBe(404);
  });
});
