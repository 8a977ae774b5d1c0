import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { moveClock } from "#functions/move-clock/move-clock";
import { keepCall } from "#test/builders/calls";
import { ask, staffId } from "#test/builders/gateway";
import {
  environment,
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
  hearEach,
  request,
  scope,
  soleUser,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf, lastTold, shown, steer } from "#test/builders/steering";

const undo = ["undo", { decision: "identity", reason: "wrong-calls" }] as const;

const confirmed = (...interactionIds: string[]) => ({
  verdict: "confirmed",
  method: "call-facts",
  scope: { kind: "named-calls", interactionIds },
});

async function waiting(office: Office, identity?: unknown) {
  const requestId = await gathered(office, {}, identity);
  await stepsOf(office, requestId).openApproval();
  return requestId;
}

describe("a confirmed identity that is taken back", () => {
  test("makes the request wait for identity again, with nothing confirmed (R51, T53)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await waiting(office);
    const { status, body } = await steer(office, requestId, undo);
    expect([status, body["state"], body["waitsFor"]]).toEqual([
      200,
      "verifying-identity",
      null,
    ]);
    expect(body["identity"]).toBeUndefined();
    expect(await scope(office, requestId)).toEqual([]);
    expect(lastTold(office)).toEqual({
      token: "token-approval",
      result: { outcome: "undone" },
    });
    await stepsOf(office, requestId).openIdentity("token-again");
    expect(await shown(office, requestId)).toMatchObject({
      waitsFor: "identity",
    });
  });

  test("stays known: what it was, by whom, when, and why it was taken back (R51)", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    office.clock.advance(1000);
    await steer(office, requestId, undo);
    expect(
      await evidenceOf(office, requestId, "decision.undone"),
    ).toMatchObject([
      {
        at: office.now(),
        details: {
          by: staffId,
          reason: "wrong-calls",
          verdict: "confirmed",
          method: "call-back",
          decidedBy: staffId,
          decidedAt: opening,
        },
      },
    ]);
  });

  test("leaves nothing to be given or erased but what is confirmed then (T53, T54)", async () => {
    const office = openOffice();
    const [mine, theirs] = [await keepCall(office), await keepCall(office)];
    const requestId = await waiting(office);
    await steer(office, requestId, undo);
    const steps = stepsOf(office, requestId);
    await steps.openIdentity();
    const named = confirmed(mine.interactionId);
    await decide(office, requestId, "identity", named);
    await steps.gather();
    expect(await scope(office, requestId)).toMatchObject([
      { interactionId: mine.interactionId },
    ]);
    expect(await recordingOf(office, theirs.interactionId)).toMatchObject({
      keepers: [{ by: "request", id: requestId }],
    });
  });

  test("does not ask to hear what is not confirmed any more (T64)", async () => {
    const office = openOffice();
    const [mine, theirs] = [await keepCall(office), await keepCall(office)];
    const requestId = await waiting(office, confirmed(theirs.interactionId));
    await steer(office, requestId, undo);
    const steps = stepsOf(office, requestId);
    await steps.openIdentity();
    await decide(office, requestId, "identity", confirmed(mine.interactionId));
    await steps.gather();
    await steps.openApproval();
    expect(await shown(office, requestId)).toMatchObject({
      audioReviews: [{ interactionId: mine.interactionId }],
    });
    const approve = () =>
      decide(office, requestId, "approval", { verdict: "approved" });
    const unheard = await approve();
    expect(unheard.body["detail"]).toContain("1 recordings must be heard");
    await hearEach(office, requestId);
    expect((await approve()).status).toBe(200);
  });

  test("lets the clock run on from where it was: a pause that ended with it does not go on (T47)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    await ask(moveClock(office, environment), {
      route: "POST /requests/{requestId}/pauses",
      parameters: { requestId },
      body: {
        doubt: "number-shared",
        asked: "call-facts",
        askedAt: office.now(),
      },
    });
    office.clock.set(plusDays(opening, 3));
    await decide(office, requestId, "identity", soleUser);
    await stepsOf(office, requestId).gather();
    await stepsOf(office, requestId).openApproval();
    await steer(office, requestId, undo);
    office.clock.set(plusDays(opening, 9));
    expect(await shown(office, requestId)).toMatchObject({
      clock: { pausedDays: 3, state: "running" },
    });
  });

  test("is told to the workflow again when the message was lost (T108)", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    office.workflows.answers = false;
    expect((await steer(office, requestId, undo)).status).toBe(500);
    office.workflows.answers = true;
    await stepsOf(office, requestId).openApproval("token-anew");
    expect(lastTold(office)).toEqual({
      token: "token-anew",
      result: { outcome: "undone" },
    });
  });

  test("cannot be approved meanwhile, and who was first counts (T102)", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    const [undone, decided] = await Promise.all([
      steer(office, requestId, undo),
      decide(office, requestId, "approval", {
        verdict: "refused",
        reason: "identity-not-established",
      }),
    ]);
    expect([undone.status, decided.status].toSorted()).toEqual([200, 409]);
    const { identity, approval } = await request(office, requestId);
    expect(identity === undefined).toBe(approval === undefined);
  });
});

describe("a decision that cannot be taken back", () => {
  const approval = ["undo", { decision: "approval", reason: "slip" }] as const;

  test("is an approved answer, which is carried out at once; neither can the identity behind it", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    for (const which of [approval, undo]) {
      const { status, body } = await steer(office, requestId, which);
      expect(status).toBe(409);
      expect(body["detail"]).toContain("carried out at once");
      expect(body["detail"]).toContain("tacet requests reopen");
    }
  });

  test("is an identity that failed: the requester is being answered", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    const failed = { verdict: "failed", method: "not-possible" };
    await decide(office, requestId, "identity", failed);
    const { status, body } = await steer(office, requestId, undo);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("being answered"),
    ]);
  });

  test("is one that is being gathered for; a moment later it can be", async () => {
    const office = openOffice();
    const requestId = await gathered(office);
    const { status, body } = await steer(office, requestId, undo);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("Try again when it waits for approval."),
    ]);
  });

  test("is none that was never made", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    for (const which of [approval, undo]) {
      const { status, body } = await steer(office, requestId, which);
      expect(status).toBe(409);
      expect(body["detail"]).toContain("no such decision");
    }
  });

  test("is one of a closed request", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const steps = stepsOf(office, requestId);
    await steps.pack();
    await steps.answer();
    await steps.close();
    const { status, body } = await steer(office, requestId, undo);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("It is closed."),
    ]);
  });
});
