import { describe, expect, test } from "vitest";
import { plusMinutes } from "#domain/time/instant";
import { keepCall, sweep } from "#test/builders/calls";
import { openOffice, recordingOf } from "#test/builders/office";
import {
  approved,
  decide,
  gathered,
  hearEach,
  request,
  stepsOf,
} from "#test/builders/requests";

const both = { rights: ["access", "erasure"] };

describe("a request for access and erasure", () => {
  test("has its copy built before the audio goes, and ends fulfilled (R38, R40, T50)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office, both);
    expect(office.workflows.completed.at(-1)?.result).toEqual({
      outcome: "approved",
      package: "yes",
      erasure: "yes",
    });
    const steps = stepsOf(office, requestId);
    await steps.pack();
    await steps.thaw();
    await steps.erase();
    await sweep(office, "erase");
    await sweep(office, "erase", plusMinutes(office.now(), 1));
    await steps.verify();
    await steps.close();
    expect(await request(office, requestId)).toMatchObject({
      state: "fulfilled",
      export: { recordings: 1 },
    });
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "request", requestId },
    });
  });

  test("may have one granted and the other refused, each with its own reason (R40, R47, T22)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await gathered(office, both);
    const steps = stepsOf(office, requestId);
    await steps.openApproval();
    const outcomes = [
      { right: "access", result: "granted" },
      { right: "erasure", result: "refused", reason: "legal-claims" },
    ];
    await hearEach(office, requestId);
    await decide(office, requestId, "approval", { verdict: "each", outcomes });
    expect(office.workflows.completed.at(-1)?.result).toEqual({
      outcome: "approved",
      package: "yes",
      erasure: "no",
    });
    await steps.pack();
    await steps.verify();
    await steps.answer();
    await steps.close();
    expect(await request(office, requestId)).toMatchObject({
      state: "partly-fulfilled",
      approval: { outcomes },
    });
    expect(
      office
        .outbox()
        .map(({ body }) => body)
        .join(),
    ).toContain("Article 17(3)(e)");
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });
});

test("an erasure granted in part erases those calls, and says that the others stay and why (R40, T22)", async () => {
  const office = openOffice();
  const [gone, stays] = [await keepCall(office), await keepCall(office)];
  const requestId = await gathered(office, { rights: ["erasure"] });
  const steps = stepsOf(office, requestId);
  await steps.openApproval();
  const partly = {
    right: "erasure",
    result: "partly",
    interactionIds: [gone.interactionId],
    reason: "legal-claims",
  };
  await decide(office, requestId, "approval", {
    verdict: "each",
    outcomes: [partly],
  });
  await steps.erase();
  await sweep(office, "erase");
  await sweep(office, "erase", plusMinutes(office.now(), 1));
  await steps.verify();
  await steps.answer();
  await steps.close();
  const stateOf = async ({ interactionId }: typeof gone) =>
    (await recordingOf(office, interactionId)).state;
  expect([await stateOf(gone), await stateOf(stays)]).toEqual([
    "erased",
    "kept",
  ]);
  expect((await request(office, requestId)).state).toBe("partly-fulfilled");
  expect(office.outbox().at(-1)?.body).toContain(
    "We grant your request in part",
  );
});

describe("a decision", () => {
  const granted = { right: "access", result: "granted" };

  test.each([
    ["leaves out a right", [granted], "needs one answer"],
    ["answers a right twice", [granted, granted], "needs one answer"],
    [
      "gives a reason that its article does not know",
      [
        { right: "access", result: "refused", reason: "legal-claims" },
        { right: "erasure", result: "granted" },
      ],
      "no reason to refuse access",
    ],
  ])("that %s is refused, and says so (R47)", async (_, outcomes, said) => {
    const office = openOffice();
    const requestId = await gathered(office, both);
    await stepsOf(office, requestId).openApproval();
    const { status, body } = await decide(office, requestId, "approval", {
      verdict: "each",
      outcomes,
    });
    expect(status).toBe(409);
    expect(body["detail"]).toContain(said);
    expect((await request(office, requestId)).approval).toBeUndefined();
  });

  test("refuses no right without a reason (R47)", async () => {
    const office = openOffice();
    const requestId = await gathered(office, both);
    await stepsOf(office, requestId).openApproval();
    const { status } = await decide(office, requestId, "approval", {
      verdict: "each",
      outcomes: [granted, { right: "erasure", result: "refused" }],
    });
    expect(status).toBe(400);
  });
});

test("a request whose identity is not established ends as that, and not as a refusal (R47, T60)", async () => {
  const office = openOffice();
  const requestId = await gathered(office, both, {
    verdict: "failed",
    method: "not-possible",
  });
  await stepsOf(office, requestId).answer();
  await stepsOf(office, requestId).close();
  expect((await request(office, requestId)).state).toBe("not-identified");
});
