import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { keepCall, sweep } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import {
  historyOf,
  opening,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import {
  aHold,
  aRestriction,
  begun,
  colleague,
  decide,
  inDays,
  post,
  released,
  show,
  suspensionIn,
  sweepSuspensions,
} from "#test/builders/suspensions";

async function restrictedCall(overrides: Record<string, unknown> = {}) {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const scope = { kind: "calls", interactionIds: [interactionId] };
  const id = await begun(office, aRestriction(scope, overrides));
  await sweepSuspensions(office);
  const recording = () => recordingOf(office, interactionId);
  return { office, id, recording, interactionId };
}

const byPost = (toldAt: string) => ({
  step: "told" as const,
  body: { channel: "letter", toldAt },
});

describe("a restriction", () => {
  test("suspends expiry for what the subject needs (T20)", async () => {
    const { office, id, recording } = await restrictedCall();
    await sweep(office, "erase", plusDays(opening, 45));
    expect(await recording()).toMatchObject({
      state: "kept",
      keepers: [{ by: "restriction", id }],
    });
    expect((await show(office, id)).body).toMatchObject({
      type: "restriction",
      legalSource: "Art 18(1)(c)",
    });
  });

  test("is not lifted before its subject was told, and it is written down how (T20)", async () => {
    const { office, id, recording } = await restrictedCall();
    const early = await decide(office, id, { step: "release" });
    expect([early.status, early.body["detail"]]).toEqual([
      409,
      expect.stringContaining("subject must be told"),
    ]);
    expect((await decide(office, id, byPost(office.now()))).body).toMatchObject(
      { told: { by: staffId, at: office.now(), channel: "letter" } },
    );
    await released(office, id);
    office.clock.advance(3_600_000);
    await sweepSuspensions(office);
    expect(await recording()).toMatchObject({ keepers: [], state: "kept" });
    expect(await suspensionIn(office, id)).toMatchObject({ state: "released" });
  });

  test("needs its subject told anew when a release was taken back (T20)", async () => {
    const { office, id } = await restrictedCall();
    await decide(office, id, byPost(office.now()));
    await decide(office, id, { step: "release" });
    await decide(office, id, { step: "cancellation" });
    expect((await decide(office, id, { step: "release" })).status).toBe(409);
  });

  test("cannot have been told of before it began, or tomorrow", async () => {
    const { office, id } = await restrictedCall();
    for (const toldAt of [plusDays(opening, -1), plusDays(opening, 1)])
      expect((await decide(office, id, byPost(toldAt))).status).toBe(409);
  });

  test("for special categories somebody flagged is to be decided on within a week (R5, T118)", async () => {
    const office = openOffice();
    const { interactionId } = await keepCall(office);
    const flagged = (days: number) =>
      post(
        office,
        aRestriction(
          { kind: "calls", interactionIds: [interactionId] },
          { ground: "special-category", reviewBy: inDays(days) },
        ),
      );
    const late = await flagged(8);
    expect([late.status, late.body["errors"]]).toEqual([
      422,
      [
        {
          field: "reviewBy",
          message: "must be a day after today and at most 7 days ahead",
        },
      ],
    ]);
    expect((await flagged(7)).status).toBe(202);
  });
});

describe("a review", () => {
  test("that is overdue is told to privacy once a day until it has a new date (T23)", async () => {
    const { office, id } = await restrictedCall({ reviewBy: inDays(5) });
    const told = () =>
      office.outbox().filter(({ kind }) => kind === "notice").length;
    office.clock.set(plusDays(opening, 5));
    await sweepSuspensions(office);
    expect(told()).toBe(0);
    office.clock.set(plusDays(opening, 6));
    for (let hour = 0; hour < 24; hour += 1) {
      await sweepSuspensions(office);
      office.clock.advance(3_500_000);
    }
    expect(told()).toBe(1);
    office.clock.set(plusDays(opening, 7));
    await sweepSuspensions(office);
    expect(told()).toBe(2);
    await decide(office, id, {
      step: "review",
      body: { reviewBy: inDays(30) },
    });
    office.clock.set(plusDays(opening, 20));
    await sweepSuspensions(office);
    expect(told()).toBe(2);
    expect((await show(office, id)).body["history"]).toContainEqual(
      expect.objectContaining({ type: "review.overdue" }),
    );
  });

  test("is not set to a day that is gone, or too far off (T23)", async () => {
    const { office, id } = await restrictedCall();
    const set = async (reviewBy: string) =>
      (await decide(office, id, { step: "review", body: { reviewBy } })).status;
    expect([await set(inDays(0)), await set(inDays(91))]).toEqual([409, 409]);
    expect(await set("2027-02-30")).toBe(400);
  });
});

describe("what is posted", () => {
  const scope = { kind: "calls", interactionIds: ["interaction-1"] };
  const tooMany = Array.from({ length: 1001 }, (_, index) => `i-${index}`);
  test.each([
    ["a ground that is none (T23)", { ground: "might-be-useful" }],
    ["a matter that is a sentence", { matterId: "the case of Ms Exemplary" }],
    ["a note", { note: "she was angry" }],
    ["a hold's scope with a reason", { scope: { ...scope, reason: "angry" } }],
    ["no call", { scope: { ...scope, interactionIds: [] } }],
    ["1,001 calls", { scope: { ...scope, interactionIds: tooMany } }],
    ["a restriction's ground", { ground: "accuracy-contested" }],
  ])("is refused with %s, and nothing is written", async (_, overrides) => {
    const office = openOffice();
    const { status } = await post(office, aHold(scope, overrides));
    expect(status).toBe(400);
    expect(historyOf(office)).toBe("[]");
  });

  test.each(["ground", "matterId", "scope", "reviewBy"])(
    "is no hold without its %s (T23)",
    async (field) => {
      const office = openOffice();
      const hold = aHold(scope, { [field]: undefined });
      const { status, body } = await post(office, hold);
      expect([status, body["errors"]]).toEqual([
        400,
        [expect.objectContaining({ field })],
      ]);
      expect(historyOf(office)).toBe("[]");
    },
  );

  test("names who answers for the hold: whoever placed it (T23)", async () => {
    const office = openOffice();
    const { body } = await post(office, aHold(scope));
    expect(body).toMatchObject({ owner: staffId, placed: { by: staffId } });
  });

  test.each([
    ["scope.phoneNumber", { phoneNumber: "0470 55 01 01" }],
    ["scope.phoneNumber", { phoneNumber: "anonymous" }],
    ["scope.until", { until: plusDays(opening, -40) }],
    ["scope.until", { until: plusDays(opening, 32) }],
  ])("names the field %s that is wrong: %j", async (field, overrides) => {
    const office = openOffice();
    const subject = {
      kind: "subject",
      phoneNumber: "+32470550101",
      from: plusDays(opening, -30),
      until: opening,
      ...overrides,
    };
    const { status, body } = await post(office, aHold(subject));
    expect([status, body["errors"]]).toEqual([
      422,
      [expect.objectContaining({ field })],
    ]);
    expect(historyOf(office)).toBe("[]");
  });

  test("twice under one key is one suspension", async () => {
    const office = openOffice();
    const key = { "Idempotency-Key": office.randomId() };
    expect((await post(office, aHold(scope), key)).status).toBe(202);
    expect((await post(office, aHold(scope), key)).status).toBe(200);
  });
});

test("a step that does not fit the state is refused, and says why", async () => {
  const { office, id } = await restrictedCall();
  for (const step of ["approval", "cancellation"] as const)
    expect(
      (await decide(office, id, { step, claims: colleague })).body["detail"],
    ).toContain("in-force");
  expect(
    (await decide(office, office.randomId(), { step: "release" })).status,
  ).toBe(404);
});
