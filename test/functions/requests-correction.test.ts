import { describe, expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import {
  approved,
  begin,
  decide,
  gathered,
  request,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf, lastTold, shown, steer } from "#test/builders/steering";

const correct = (...rights: string[]) =>
  ["rights", { rights, reason: "misread" }] as const;

async function waiting(office: Office, rights: string[]) {
  const requestId = await begin(office, { rights });
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.acknowledge();
  await steps.openIdentity();
  return requestId;
}

describe("rights that were registered wrongly", () => {
  test("are corrected with a reason, which is evidence; the time counts from the receipt still (T48)", async () => {
    const office = openOffice();
    const requestId = await waiting(office, ["erasure"]);
    const before = await request(office, requestId);
    office.clock.advance(86_400_000);
    const asked = correct("access", "erasure");
    const { status, body } = await steer(office, requestId, asked);
    expect([status, body["rights"]]).toEqual([200, ["access", "erasure"]]);
    expect(await request(office, requestId)).toMatchObject({
      receivedAt: before.receivedAt,
      deadlines: before.deadlines,
    });
    expect(
      await evidenceOf(office, requestId, "rights.corrected"),
    ).toMatchObject([
      {
        details: {
          by: staffId,
          from: "erasure",
          to: "access, erasure",
          reason: "misread",
        },
      },
    ]);
  });

  test("have what they need frozen, and the requester is acknowledged anew, once (R49, T50)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await waiting(office, ["erasure"]);
    const kept = async () =>
      (await recordingOf(office, call.interactionId)).keepers;
    expect(await kept()).toEqual([]);
    await steer(office, requestId, correct("access"));
    expect(lastTold(office)?.result).toEqual({ outcome: "amended" });
    const steps = stepsOf(office, requestId);
    await steps.freeze();
    await steps.acknowledge();
    await steps.acknowledge();
    expect(await kept()).toEqual([{ by: "request", id: requestId }]);
    const letters = office.outbox();
    expect(letters).toHaveLength(2);
    expect(letters[0]?.body).toContain("erasure");
    expect(letters[1]?.body).not.toContain("erasure");
    await steps.openIdentity("token-again");
    expect(await shown(office, requestId)).toMatchObject({
      waitsFor: "identity",
    });
  });

  test("of a request that waits for approval keep its identity, and it is gathered anew", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await gathered(office, { rights: ["erasure"] });
    const steps = stepsOf(office, requestId);
    await steps.openApproval();
    await steer(office, requestId, correct("access"));
    await steps.freeze();
    await steps.acknowledge();
    await steps.openIdentity("token-again");
    expect(lastTold(office)).toEqual({
      token: "token-again",
      result: { outcome: "confirmed" },
    });
    await steps.gather();
    await steps.openApproval("token-approval-again");
    expect(await shown(office, requestId)).toMatchObject({
      waitsFor: "approval",
      audioReviews: [{ because: expect.any(String) }],
    });
  });

  test("are told to the workflow again when the message was lost (T108)", async () => {
    const office = openOffice();
    const requestId = await waiting(office, ["erasure"]);
    office.workflows.answers = false;
    expect((await steer(office, requestId, correct("access"))).status).toBe(
      500,
    );
    office.workflows.answers = true;
    await stepsOf(office, requestId).openIdentity("token-anew");
    expect(lastTold(office)).toEqual({
      token: "token-anew",
      result: { outcome: "amended" },
    });
  });

  test("that are the same in another order change nothing (T102)", async () => {
    const office = openOffice();
    const requestId = await waiting(office, ["erasure", "access"]);
    const { status } = await steer(
      office,
      requestId,
      correct("access", "erasure"),
    );
    expect(status).toBe(200);
    expect(office.workflows.completed).toEqual([]);
    expect(await evidenceOf(office, requestId, "rights.corrected")).toEqual([]);
  });
});

describe("rights are not corrected", () => {
  test.each([
    [["attention"], "rights.0"],
    [[], "rights"],
    [["access", "access"], "rights"],
  ])("to %j, and the field is named", async (rights, field) => {
    const office = openOffice();
    const requestId = await waiting(office, ["access"]);
    const { status, body } = await steer(office, requestId, correct(...rights));
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
  });

  test("behind an approved answer: what was left out is a request of its own (T48)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const { status, body } = await steer(office, requestId, correct("erasure"));
    expect(status).toBe(409);
    expect(body["detail"]).toContain("a request of its own");
  });

  test("behind an identity that failed, nor of a closed request", async () => {
    const office = openOffice();
    const requestId = await waiting(office, ["access"]);
    const failed = { verdict: "failed", method: "not-possible" };
    await decide(office, requestId, "identity", failed);
    const statusOf = async () =>
      (await steer(office, requestId, correct("erasure"))).status;
    expect(await statusOf()).toBe(409);
    await stepsOf(office, requestId).close();
    expect(await statusOf()).toBe(409);
  });

  test("while the workflow works on it; a moment later they can be", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const { status, body } = await steer(office, requestId, correct("erasure"));
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("Try again when it waits"),
    ]);
  });
});
