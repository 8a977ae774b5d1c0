import { describe, expect, test } from "vitest";
import { readCalls } from "#functions/read-calls/read-calls";
import { keepCall, sweep } from "#test/builders/calls";
import { ask, staffId } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import { gathered } from "#test/builders/requests";
import { objection } from "#test/builders/withdrawals";

const shown = async (office: Office, interactionId: string) =>
  (
    await ask(readCalls(office, environment), {
      parameters: { interactionId },
    })
  ).body;

describe("an objection of an employee that was upheld", () => {
  test("erases the call's recordings and leaves the customer's yes as it was (R41, T31)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { status, body } = await objection(office, call);
    expect(status).toBe(201);
    expect(body).toMatchObject({ recordings: [{ outcome: "ordered" }] });
    await sweep(office, "erase");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "objection" },
    });
    expect(await shown(office, call.interactionId)).toMatchObject({
      recordingConsent: "given",
      consents: [{ purpose: "recording", givenAt: expect.any(String) }],
      evidence: expect.arrayContaining([
        expect.objectContaining({
          type: "objection.upheld",
          details: { by: staffId, recordings: 1 },
        }),
      ]),
    });
  });

  test("is put off while somebody keeps the recording, and twice is once (R41)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await gathered(office);
    expect((await objection(office, call)).body).toMatchObject({
      recordings: [{ outcome: "put-off" }],
    });
    const before = await itemsOf(office, call.interactionId);
    office.clock.advance(1000);
    await objection(office, call);
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
  });

  test("meets somebody who was faster and is to be sent again (R41, T102)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const busy = {
      ...office,
      ledger: {
        ...office.ledger,
        replace: (items: readonly unknown[]) =>
          Promise.resolve(items.map(() => "conflict" as const)),
      },
    };
    expect((await objection(busy, call)).status).toBe(409);
  });

  test("must be upheld to count (R41)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const reply = await objection(office, call, { verdict: "pending" });
    expect(reply.status).toBe(400);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });
});
