import { describe, expect, test } from "vitest";
import { aCall, type Call, keepCall } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import { type Office, openOffice } from "#test/builders/office";
import {
  begin,
  decide,
  match,
  scope,
  soleUser,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf, shown, steer } from "#test/builders/steering";

const accepted = (call: Call, because = "content-known") => ({
  interactionId: call.interactionId,
  ...{ verdict: "accepted", because },
});
const rejected = (call: Call, because = "other-person") => ({
  interactionId: call.interactionId,
  ...{ verdict: "rejected", because },
});
const matched = {
  ...{ verdict: "confirmed", method: "call-facts" },
  scope: { kind: "matched" },
};
const alone = { ...soleUser };

/** A number that two people used, and one of them asks. */
async function aSharedLine(office: Office = openOffice()) {
  const own = await keepCall(office);
  const colleague = await keepCall(office);
  const requestId = await begin(office);
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.openIdentity();
  return { office, own, colleague, requestId, steps };
}

describe("candidate calls", () => {
  test("are matched one by one by a person who says why, and only the accepted ones are confirmed (T53, T54)", async () => {
    const { office, own, colleague, requestId, steps } = await aSharedLine();
    const { body } = await match(office, requestId, [
      accepted(own),
      rejected(colleague),
    ]);
    expect(body["matching"]).toEqual({ accepted: 1, rejected: 1, open: 0 });
    expect((await decide(office, requestId, "identity", matched)).status).toBe(
      200,
    );
    await steps.gather();
    expect(
      (await scope(office, requestId)).map((one) => one.interactionId),
    ).toEqual([own.interactionId]);
  });

  test("are shown by their dates, with what was said of them and without a number (T53)", async () => {
    const { office, own, requestId, steps } = await aSharedLine();
    await match(office, requestId, [accepted(own, "date-known")]);
    const { candidateCalls } = await shown(office, requestId);
    expect(candidateCalls).toContainEqual({
      interactionId: own.interactionId,
      confirmed: false,
      match: { verdict: "accepted", because: "date-known" },
      state: "kept",
      seenAt: expect.stringMatching(/^2026-11-24T10:/),
      endedAt: expect.stringMatching(/^2026-11-24T10:/),
    });
    expect(JSON.stringify(candidateCalls)).not.toMatch(/470.?55.?01|\+32/);
    await steps.thaw();
  });

  test("that were matched stay matched when they are gathered, and say by whom and when", async () => {
    const { office, own, colleague, requestId, steps } = await aSharedLine();
    await match(office, requestId, [accepted(own), rejected(colleague)]);
    await decide(office, requestId, "identity", matched);
    await steps.gather();
    const items = await office.ledger.readPartition(`request#${requestId}`);
    const scopes = items.filter((item) => item.kind === "scope");
    expect(
      scopes.map(({ confirmed, match: said }) => [confirmed, said?.verdict]),
    ).toEqual(
      expect.arrayContaining([
        [true, "accepted"],
        [false, "rejected"],
      ]),
    );
    expect(scopes[0]?.match).toMatchObject({ at: office.now(), by: staffId });
  });

  test("leave evidence of how many were accepted and rejected, once for what was said twice (T102)", async () => {
    const { office, own, colleague, requestId } = await aSharedLine();
    const said = [accepted(own), rejected(colleague)];
    await match(office, requestId, said);
    await match(office, requestId, said);
    expect(
      (await evidenceOf(office, requestId, "candidates.matched")).map(
        ({ details }) => details,
      ),
    ).toEqual([{ by: staffId, accepted: 1, rejected: 1 }]);
  });

  test("may be joined by a call whose caller hid their number (T55)", async () => {
    const office = openOffice();
    const hidden = await keepCall(office, { caller: "anonymous" });
    const requestId = await begin(office);
    const steps = stepsOf(office, requestId);
    await steps.freeze();
    await steps.openIdentity();
    await match(office, requestId, [accepted(hidden)]);
    await decide(office, requestId, "identity", matched);
    await steps.gather();
    expect(await scope(office, requestId)).toHaveLength(1);
  });

  test("that are none are named by their place, and nothing is said of the others (T60)", async () => {
    const { office, own, requestId } = await aSharedLine();
    const { status, body } = await match(office, requestId, [
      accepted(own),
      accepted(aCall()),
      rejected(await keepCall(office, { caller: "+32470550199" })),
    ]);
    expect(status).toBe(422);
    expect(body["errors"]).toMatchObject([
      { field: "matches.1.interactionId" },
      { field: "matches.2.interactionId" },
    ]);
    expect(await evidenceOf(office, requestId, "candidates.matched")).toEqual(
      [],
    );
  });

  test.each([
    ["for a reason of the other verdict", { because: "content-known" }],
    ["for no reason", { because: undefined }],
  ])("are not rejected %s (T54)", async (_, changes) => {
    const { office, own, requestId } = await aSharedLine();
    const { status } = await match(office, requestId, [
      { ...rejected(own), ...changes },
    ]);
    expect(status).toBe(400);
  });

  test("are matched before the identity is decided, and again when that was taken back (T102)", async () => {
    const { office, own, colleague, requestId, steps } = await aSharedLine();
    const early = await begin(office);
    expect((await match(office, early, [accepted(own)])).status).toBe(409);
    await match(office, requestId, [accepted(own), rejected(colleague)]);
    await decide(office, requestId, "identity", matched);
    const late = await match(office, requestId, [rejected(own)]);
    expect([late.status, late.body["detail"]]).toEqual([
      409,
      expect.stringContaining("tacet requests undo"),
    ]);
    await steps.gather();
    await steps.openApproval();
    await steer(office, requestId, [
      "undo",
      { decision: "identity", reason: "wrong-calls" },
    ]);
    expect((await match(office, requestId, [rejected(own)])).status).toBe(200);
    await steps.openIdentity("token-again");
    expect((await decide(office, requestId, "identity", matched)).status).toBe(
      409,
    );
  });

  test("of a closed request are nobody's business", async () => {
    const { office, own, requestId, steps } = await aSharedLine();
    await decide(office, requestId, "identity", {
      verdict: "failed",
      method: "not-possible",
    });
    await steps.close();
    expect((await match(office, requestId, [accepted(own)])).status).toBe(409);
  });
});

describe("calls are not confirmed", () => {
  test("as matched while one candidate is open (T54)", async () => {
    const { office, own, requestId } = await aSharedLine();
    await match(office, requestId, [accepted(own)]);
    const { status, body } = await decide(
      office,
      requestId,
      "identity",
      matched,
    );
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("Of 1 candidate calls"),
    ]);
  });

  test("by name when they were rejected (T54, T60)", async () => {
    const { office, colleague, requestId } = await aSharedLine();
    await match(office, requestId, [rejected(colleague)]);
    const { body } = await decide(office, requestId, "identity", {
      ...matched,
      scope: {
        kind: "named-calls",
        interactionIds: [colleague.interactionId],
      },
    });
    expect(body).toMatchObject({
      status: 409,
      article: "Art 5(1)(f), 15(4) GDPR",
      fix: expect.stringContaining("tacet requests match"),
    });
  });

  test("as a sole user's when one call of the number was rejected (T54)", async () => {
    const { office, colleague, requestId } = await aSharedLine();
    await match(office, requestId, [rejected(colleague, "number-shared")]);
    const { status } = await decide(office, requestId, "identity", alone);
    expect(status).toBe(409);
  });

  test("as a sole user's once another request names the number, unless the same person made it (T54, T60)", async () => {
    const { office, requestId } = await aSharedLine();
    const other = await begin(office, {
      subject: { email: "eve@example.org", phoneNumbers: ["+32470550101"] },
    });
    const { status, body } = await decide(office, requestId, "identity", alone);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining(other),
    ]);
    const same = { ...soleUser.scope, sameRequester: [other] };
    expect(
      (
        await decide(office, requestId, "identity", {
          ...alone,
          scope: same,
        })
      ).status,
    ).toBe(200);
  });
});
