import { describe, expect, test } from "vitest";
import { weighingOf } from "#domain/ids";
import { suspensionOf } from "#domain/suspensions/change-suspension";
import { keepCall, sweep } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import {
  decided,
  ended,
  overridden,
  upheld,
} from "#test/builders/granted-requests";
import { refusedToQuality } from "#test/builders/listening";
import {
  historyOf,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import {
  begin,
  byAgent,
  gathered,
  request,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf, shown } from "#test/builders/steering";
import {
  colleague,
  decide as decideSuspension,
  sweepSuspensions,
} from "#test/builders/suspensions";

const day = 86_400_000;
const weighing = ({ ledger }: Office, requestId: string) =>
  suspensionOf(ledger, weighingOf(requestId));

test("what an employee objects to is restricted from the confirmed identity on, and not before (R41, T82)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const early = await begin(office, { ...byAgent, rights: ["objection"] });
  await stepsOf(office, early).freeze();
  expect(await refusedToQuality(office, call)).toEqual([]);
  const requestId = await gathered(office, {
    ...byAgent,
    rights: ["objection"],
  });
  expect(await refusedToQuality(office, call)).toEqual(["restricted"]);
  expect(await weighing(office, requestId)).toMatchObject({
    terms: { ground: "objection-pending", requestId },
    placed: { by: staffId },
  });
});

test("nothing is restricted for a request that objects to nothing (R41)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  await gathered(office, { rights: ["erasure"] });
  expect((await recordingOf(office, call.interactionId)).keepers).toEqual([]);
});

describe("an objection that is upheld", () => {
  test("has the recordings erased, once a second person lifts the restriction (R41, T16, T31)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const one = await decided(office, [upheld]);
    await ended(one);
    await sweep(office, "erase");
    const recording = () => recordingOf(office, call.interactionId);
    expect(await recording()).toMatchObject({
      state: "kept",
      erasure: { cause: "objection" },
    });
    const suspensionId = weighingOf(one.requestId);
    expect(await weighing(office, one.requestId)).toMatchObject({
      state: "release-asked",
      told: { channel: "email" },
      releaseAsked: { by: staffId },
    });
    await decideSuspension(office, suspensionId, {
      step: "approval",
      claims: colleague,
    });
    office.clock.advance(day);
    await sweepSuspensions(office);
    await sweepSuspensions(office);
    await sweep(office, "erase");
    office.clock.advance(day);
    await sweep(office, "erase");
    expect((await recording()).state).toBe("erased");
  });

  test("is answered as upheld, ends fulfilled, and leaves its balancing test as codes (R41, T82)", async () => {
    const office = openOffice();
    await keepCall(office);
    const one = await decided(office, [upheld]);
    await ended(one);
    expect(office.outbox().at(-1)?.body).toContain("We uphold your objection");
    expect(await shown(office, one.requestId)).toMatchObject({
      state: "fulfilled",
      carriedOut: { upheld: 1 },
      approval: {
        outcomes: [{ weighed: ["training", "particular-situation"] }],
      },
    });
    expect(
      await evidenceOf(office, one.requestId, "approval.decided"),
    ).toMatchObject([
      { details: { weighed: "training, particular-situation" } },
    ]);
    expect(historyOf(office)).not.toContain("other calls");
  });

  test("in part erases the named calls, and says how the others were weighed (R41, R47)", async () => {
    const office = openOffice();
    const [yes, no] = [await keepCall(office), await keepCall(office)];
    const one = await decided(office, [
      {
        ...upheld,
        result: "partly",
        interactionIds: [yes.interactionId],
        reason: "overriding-grounds",
      },
    ]);
    await ended(one);
    const erasure = async ({ interactionId }: typeof yes) =>
      (await recordingOf(office, interactionId)).erasure?.cause;
    expect([await erasure(yes), await erasure(no)]).toEqual([
      "objection",
      undefined,
    ]);
    expect(office.outbox().at(-1)?.body).toContain(upheld.reasons);
    expect((await request(office, one.requestId)).state).toBe(
      "partly-fulfilled",
    );
  });

  test("is not answered before the erasure is ordered (T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    const { steps } = await decided(office, [upheld]);
    await expect(steps.verify()).rejects.toMatchObject({
      code: "not-verified",
    });
  });
});

describe("an objection that is overridden", () => {
  test("tells the person how it was weighed, and whom to complain to (R41, R47, T112)", async () => {
    const office = openOffice();
    await keepCall(office);
    const one = await decided(office, [overridden]);
    await one.steps.answer();
    await one.steps.close();
    const { body } = office.outbox().at(-1) ?? { body: "" };
    expect(body).toContain(overridden.reasons);
    expect(body).toContain("court");
    expect((await request(office, one.requestId)).state).toBe("refused");
  });

  test("stays restricted until the person is told and two people lift it, and somebody is reminded within a week (R42, T16, T20)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const one = await decided(office, [overridden]);
    await one.steps.answer();
    await one.steps.close();
    await one.steps.close();
    expect(await refusedToQuality(office, call)).toEqual(["restricted"]);
    const { reviewBy, state, told } = await weighing(office, one.requestId);
    expect([reviewBy, state, told]).toEqual([
      "2026-12-01",
      "placing",
      undefined,
    ]);
  });

  test.each([
    [{ ...overridden, weighed: undefined }, 'needs "weighed"'],
    [{ ...upheld, reasons: undefined }, 'needs "reasons"'],
    [
      {
        right: "objection",
        result: "refused",
        reason: "excessive",
        weighed: ["training"],
      },
      'no "weighed"',
    ],
    [
      { right: "objection", result: "refused", reason: "legal-claims" },
      "no reason to refuse objection",
    ],
  ])(
    "needs a balancing test on record: %j (R41, T82)",
    async (outcome, what) => {
      const office = openOffice();
      await keepCall(office);
      const { reply } = await decided(office, [outcome]);
      expect(reply.status).toBe(409);
      expect(reply.body["detail"]).toContain(what);
    },
  );
});

test("an objection whose request ends without an answer is somebody's to lift, too (R42)", async () => {
  const office = openOffice();
  await keepCall(office);
  const requestId = await gathered(office, {
    ...byAgent,
    rights: ["objection"],
  });
  await stepsOf(office, requestId).close();
  expect((await weighing(office, requestId)).reviewBy).toBe("2026-12-01");
});
