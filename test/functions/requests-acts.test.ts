import { describe, expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import { derivedBytes } from "#test/builders/derivatives";
import { staffId } from "#test/builders/gateway";
import { itemsOf, openOffice, recordingOf } from "#test/builders/office";
import { gathered, request, stepsOf } from "#test/builders/requests";
import { lastTold, shown } from "#test/builders/steering";
import { carryOut as followUp } from "#test/builders/withdrawals";
import {
  said,
  decided,
  ended,
  restricted,
  withdrawn,
} from "#test/builders/granted-requests";

describe("a withdrawal that is granted", () => {
  test("takes back what was agreed to in each call, and has the audio erased (R44, T27, T28)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const one = await decided(office, [withdrawn]);
    await one.steps.carryOut();
    await one.steps.carryOut();
    await followUp(office);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "withdrawn" },
    });
    const answers = (await itemsOf(office, call.interactionId)).filter(
      ({ kind }) => kind === "consent",
    );
    expect(answers).toMatchObject([
      { answer: "given" },
      {
        answer: "withdrawn",
        purpose: "recording",
        channel: "email",
        heardBy: staffId,
      },
    ]);
  });

  test("is told with what follows from it, and ends fulfilled (R44)", async () => {
    const office = openOffice();
    await keepCall(office);
    const one = await decided(office, [withdrawn]);
    await ended(one);
    expect(office.outbox().at(-1)?.body).toContain(
      "Some services that need it may no longer be offered to you",
    );
    expect((await request(office, one.requestId)).state).toBe("fulfilled");
  });
});

describe("what was granted and", () => {
  test("is not restricted yet is not answered (T20, T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    const { steps } = await decided(office, [restricted]);
    await expect(steps.verify()).rejects.toMatchObject({
      code: "not-verified",
    });
  });

  test("was refused beside it is not done (R47)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const one = await decided(office, [
      restricted,
      { right: "rectification", result: "refused", reason: "accurate" },
      {
        right: "withdrawal",
        result: "refused",
        reason: "identity-not-established",
      },
    ]);
    expect(lastTold(office)?.result).toMatchObject({ outcome: "approved" });
    await ended(one);
    expect(derivedBytes(office)).toEqual([]);
    expect(await shown(office, one.requestId)).toMatchObject({
      state: "partly-fulfilled",
    });
    expect(
      (await itemsOf(office, call.interactionId)).filter(
        ({ kind }) => kind === "consent",
      ),
    ).toHaveLength(1);
  });

  test("nobody decided is not carried out (T108)", async () => {
    const office = openOffice();
    const requestId = await gathered(office, { rights: ["restriction"] });
    await stepsOf(office, requestId).carryOut();
    expect((await request(office, requestId)).carriedOut).toBeUndefined();
  });
});

describe("a decision", () => {
  const granted = { result: "granted" };
  test.each([
    [{ right: "restriction", ...granted }, 'needs "ground"'],
    [{ right: "rectification", ...granted }, 'needs "statement"'],
    [{ right: "withdrawal", ...granted, statement: said }, 'no "statement"'],
    [
      { right: "rectification", ...granted, ground: "accuracy-contested" },
      'needs "statement"',
    ],
    [
      {
        right: "rectification",
        result: "refused",
        reason: "accurate",
        statement: said,
      },
      'no "statement"',
    ],
    [
      { right: "withdrawal", result: "refused", reason: "accurate" },
      "no reason to refuse withdrawal",
    ],
    [
      {
        right: "rectification",
        result: "refused",
        reason: "no-ground-to-restrict",
      },
      "no reason to refuse rectification",
    ],
  ])(
    "that says %j is refused, and says what is wrong (R47)",
    async (outcome, what) => {
      const office = openOffice();
      await keepCall(office);
      const { reply } = await decided(office, [outcome]);
      expect(reply.status).toBe(409);
      expect(reply.body["detail"]).toContain(what);
    },
  );

  test("names no ground that is none of Art 18(1) (R42)", async () => {
    const office = openOffice();
    await keepCall(office);
    const ground = "special-category";
    const { reply } = await decided(office, [{ ...restricted, ground }]);
    expect(reply.status).toBe(400);
  });
});
