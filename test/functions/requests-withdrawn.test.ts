import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { finishErasures } from "#domain/acts/finish-erasures";
import type { RequestId } from "#schemas/ids";
import { keepCall } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import {
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import {
  approved,
  begin,
  decide,
  gathered,
  request,
  soleUser,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf, lastTold, shown, steer } from "#test/builders/steering";

const byEmail = { channel: "email", receivedAt: opening };

const withdraw = (
  office: Office,
  requestId: RequestId,
  body: unknown = byEmail,
) => steer(office, requestId, ["withdrawal", body]);

async function waiting(office: Office, overrides = {}) {
  const requestId = await begin(office, overrides);
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.acknowledge();
  await steps.openIdentity();
  return requestId;
}

async function answeredAndClosed(office: Office, requestId: RequestId) {
  await stepsOf(office, requestId).answer();
  await stepsOf(office, requestId).close();
}

describe("a request that its subject takes back", () => {
  test("while it waits for identity ends withdrawn, with one letter that says so", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    expect((await withdraw(office, requestId)).status).toBe(200);
    expect(lastTold(office)).toEqual({
      token: "token-identity",
      result: { outcome: "withdrawn" },
    });
    await answeredAndClosed(office, requestId);
    expect(await shown(office, requestId)).toMatchObject({
      state: "withdrawn",
      withdrawn: byEmail,
      next: null,
    });
    expect(office.outbox().map(({ subject }) => subject)).toEqual([
      expect.stringContaining("registered"),
      expect.stringContaining("withdrawn"),
    ]);
  });

  test("while it waits for approval ends withdrawn, too", async () => {
    const office = openOffice();
    const requestId = await gathered(office);
    await stepsOf(office, requestId).openApproval();
    await withdraw(office, requestId);
    expect(lastTold(office)).toEqual({
      token: "token-approval",
      result: { outcome: "withdrawn" },
    });
    await answeredAndClosed(office, requestId);
    expect((await request(office, requestId)).state).toBe("withdrawn");
  });

  test("while a step runs ends at the next wait, which opens answered", async () => {
    const office = openOffice();
    const requestId = await gathered(office);
    expect((await withdraw(office, requestId)).status).toBe(200);
    await stepsOf(office, requestId).openApproval();
    expect(lastTold(office)).toEqual({
      token: "token-approval",
      result: { outcome: "withdrawn" },
    });
    expect((await request(office, requestId)).task).toBeUndefined();
  });

  test("lets go of what it froze (T24, T51)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await waiting(office);
    await withdraw(office, requestId);
    await answeredAndClosed(office, requestId);
    expect((await recordingOf(office, call.interactionId)).keepers).toEqual([]);
  });

  test("is written down: by whom, by which channel and when, once (T102)", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    await withdraw(office, requestId);
    office.clock.advance(1000);
    expect((await withdraw(office, requestId)).status).toBe(200);
    expect(await evidenceOf(office, requestId, "request.withdrawn")).toEqual([
      expect.objectContaining({ details: { by: staffId, ...byEmail } }),
    ]);
    expect(office.workflows.completed).toHaveLength(1);
  });

  test("is told to the workflow within a minute when that was lost (T106)", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    office.workflows.answers = false;
    expect((await withdraw(office, requestId)).status).toBe(500);
    office.workflows.answers = true;
    await finishErasures(office, plusMinutes(opening, 1));
    expect(lastTold(office)?.result).toEqual({ outcome: "withdrawn" });
  });

  test("is neither decided nor changed any more", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    await withdraw(office, requestId);
    const rights = { rights: ["erasure"], reason: "misread" };
    expect((await decide(office, requestId, "identity", soleUser)).status).toBe(
      409,
    );
    const { status, body } = await steer(office, requestId, ["rights", rights]);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("took it back"),
    ]);
  });

  test("has no identity to be taken back", async () => {
    const office = openOffice();
    const requestId = await gathered(office);
    await withdraw(office, requestId);
    const undo = { decision: "identity", reason: "slip" };
    const { body } = await steer(office, requestId, ["undo", undo]);
    expect(body["detail"]).toContain("being answered");
  });
});

describe("a request cannot be taken back", () => {
  const refused = async (
    office: Office,
    requestId: RequestId,
    why: string,
    body: unknown = byEmail,
  ) => {
    const answer = await withdraw(office, requestId, body);
    expect([answer.status, answer.body["detail"]]).toEqual([
      409,
      expect.stringContaining(why),
    ]);
    expect((await request(office, requestId)).withdrawn).toBeUndefined();
  };

  test("once its erasure has begun: the refusal says so", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).erase();
    await refused(office, requestId, "erasure has begun");
  });

  test("once its answer is approved", async () => {
    const office = openOffice();
    await refused(office, await approved(office), "answer is decided");
  });

  test("once its identity is found not to be established", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    const failed = { verdict: "failed", method: "not-possible" };
    await decide(office, requestId, "identity", failed);
    await refused(office, requestId, "answer is decided");
  });

  test("once it is answered, whether closed or not", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    await stepsOf(office, requestId).answer();
    await refused(office, requestId, "It is answered");
    await stepsOf(office, requestId).close();
    await refused(office, requestId, "It is answered");
  });

  test("when another answers for it: that one is", async () => {
    const office = openOffice();
    const other = await waiting(office);
    const requestId = await waiting(office);
    const of = { requestId: other, reason: "sent-twice" };
    await steer(office, requestId, ["duplicate-of", of]);
    await refused(office, requestId, "is a duplicate");
  });

  test.each([
    ["before it was asked", plusDays(opening, -2)],
    ["in the future", plusMinutes(opening, 6)],
  ])("%s", async (_, receivedAt) => {
    const office = openOffice();
    const requestId = await waiting(office);
    await refused(office, requestId, "before it was asked, nor in the future", {
      channel: "phone",
      receivedAt,
    });
  });
});
