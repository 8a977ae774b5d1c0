import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { finishErasures } from "#domain/acts/finish-erasures";
import type { RequestId } from "#schemas/ids";
import {
  anAssessment,
  fee,
  post,
  quoteFee,
  reasons,
  refuse,
  repeated,
} from "#test/builders/assessments";
import { staffId } from "#test/builders/gateway";
import {
  historyOf,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import { begin, decide, request, stepsOf } from "#test/builders/requests";
import { evidenceOf, lastTold, shown, steer } from "#test/builders/steering";

const assess = (office: Office, requestId: RequestId, body: unknown) =>
  post(office, requestId, ["assessment", body]);

describe("a request that a person finds excessive", () => {
  test("may be refused: the letter gives the reasons, the authority and the courts (R47, R52, T112)", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    const body = anAssessment(first, { consequence: refuse });
    expect((await assess(office, requestId, body)).status).toBe(200);
    expect(lastTold(office)?.result).toMatchObject({ outcome: "refused" });
    await stepsOf(office, requestId).answer();
    await stepsOf(office, requestId).close();
    expect((await request(office, requestId)).state).toBe("refused");
    const letter = office.outbox().at(-1)?.body;
    expect(letter).toContain(reasons);
    expect(letter).toContain("complain to a supervisory authority");
    expect(letter).toContain("court");
  });

  test("may be quoted a fee, with the sum, the day and how to pay (R52)", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    expect((await assess(office, requestId, anAssessment(first))).status).toBe(
      200,
    );
    expect(lastTold(office)).toEqual({
      token: "token-approval",
      result: { outcome: "fee" },
    });
    await quoteFee(office, requestId);
    const letter = office.outbox().at(-1)?.body;
    for (const part of ["€25.00", "4 December 2026", "IBAN", reasons])
      expect(letter).toContain(part);
    expect(await shown(office, requestId)).toMatchObject({
      state: "awaiting-fee",
      waitsFor: "fee",
      next: {
        what: "fee",
        by: "the requester",
        until: "2026-12-04T23:00:00.000Z",
      },
    });
  });

  test("has its evidence in codes, with who found it (T113)", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    await assess(office, requestId, anAssessment(first));
    expect(await evidenceOf(office, requestId, "request.assessed")).toEqual([
      expect.objectContaining({
        details: {
          by: staffId,
          finding: "excessive",
          signs: "repeats-without-change",
          otherRequests: first,
          ...{ consequence: "fee", value: 25, currency: "EUR" },
          payBy: "2026-12-04",
        },
      }),
    ]);
  });

  test("has the reasons in no item, log or view but sealed (T37)", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    const { body } = await assess(office, requestId, anAssessment(first));
    expect(historyOf(office)).not.toContain("3 November");
    expect(JSON.stringify(body)).not.toContain("ealed");
    expect(body["assessment"]).toMatchObject({ finding: "excessive" });
  });

  test("is told to the workflow within a minute when that was lost, and assessed once (T106)", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    office.workflows.answers = false;
    expect((await assess(office, requestId, anAssessment(first))).status).toBe(
      500,
    );
    office.workflows.answers = true;
    await finishErasures(office, plusMinutes(opening, 1));
    expect(lastTold(office)?.result).toEqual({ outcome: "fee" });
    const again = await assess(office, requestId, anAssessment(first));
    expect([again.status, again.body["detail"]]).toEqual([
      409,
      expect.stringContaining("assessed once"),
    ]);
    expect(
      await evidenceOf(office, requestId, "request.assessed"),
    ).toHaveLength(1);
  });

  test("by two people at once is found so once (T102)", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    const both = await Promise.all([
      assess(office, requestId, anAssessment(first)),
      assess(office, requestId, anAssessment(first, { consequence: refuse })),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

test("a request is found manifestly unfounded without others, by what shows that no right is meant (R52)", async () => {
  const office = openOffice();
  const { first, requestId } = await repeated(office);
  const body = anAssessment(first, {
    finding: "manifestly-unfounded",
    signs: ["offers-to-withdraw-for-benefit"],
    otherRequests: [],
    consequence: refuse,
  });
  expect((await assess(office, requestId, body)).status).toBe(200);
});

describe("the burden of proof is ours: nothing is found (T113)", () => {
  const unfounded = { finding: "manifestly-unfounded" };
  test.each([
    ["without reasons", { reasons: undefined }, "no reasons are given"],
    ["by reasons of spaces", { reasons: " ".repeat(40) }, "no reasons"],
    ["on a number of requests alone", { signs: [] }, "shows nothing by itself"],
    ["excessive of a first request", { otherRequests: [] }, "A first request"],
    [
      "repeated where nothing is named that it repeats",
      { ...unfounded, otherRequests: [] },
      "A first request",
    ],
    ["unfounded for repeating", unfounded, "makes it no unfounded one"],
  ])("%s, and the article says why", async (_, overrides, why) => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    const body = anAssessment(first, overrides);
    const answer = await assess(office, requestId, body);
    expect([
      answer.status,
      answer.body["detail"],
      answer.body["article"],
    ]).toEqual([
      409,
      expect.stringContaining(why),
      expect.stringContaining("Art 12(5) GDPR"),
    ]);
    expect((await request(office, requestId)).assessment).toBeUndefined();
  });

  test("on requests of somebody else, or of nobody", async () => {
    const office = openOffice();
    const { requestId } = await repeated(office);
    const subject = { phoneNumbers: ["0470 55 09 09"], email: "b@example.org" };
    const strange = await begin(office, { subject });
    const nobody = "9f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
    for (const otherRequests of [[strange], [nobody], [requestId]]) {
      const body = anAssessment(strange, { otherRequests });
      const answer = await assess(office, requestId, body);
      expect(answer.body["detail"]).toContain("another request of this person");
    }
  });

  test("of what Art 12(5) does not speak of", async () => {
    const office = openOffice();
    const rights = ["access", "joint-controllers"];
    const { first, requestId } = await repeated(office, { rights });
    const answer = await assess(office, requestId, anAssessment(first));
    expect(answer.body["detail"]).toContain("joint-controllers too");
  });

  test("before the identity is known, or once the answer is decided", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    const early = await assess(office, first, anAssessment(requestId));
    expect(early.body["detail"]).toContain("does not wait for an answer");
    await decide(office, requestId, "approval", { verdict: "approved" });
    const late = await assess(office, requestId, anAssessment(first));
    expect([late.status, late.body["fix"]]).toEqual([409, undefined]);
  });

  test("by the way, with an approval", async () => {
    const office = openOffice();
    const { requestId } = await repeated(office);
    const verdict = { verdict: "refused", reason: "excessive" };
    const { status, body } = await decide(
      office,
      requestId,
      "approval",
      verdict,
    );
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("for us to show (Art 12(5))"),
    ]);
  });
});

describe("no fee is asked", () => {
  test.each([
    ["above what answering costs", { value: 31 }, "Art 12(5)(a) GDPR"],
    [
      "in a currency without a ceiling",
      { currency: "USD" },
      "Art 12(5)(a) GDPR",
    ],
    ["that cannot be paid in time", { payBy: "2026-11-30" }, "Art 12(2) GDPR"],
    ["beyond the time to answer", { payBy: "2026-12-25" }, "Art 12(3) GDPR"],
  ])("%s (R52)", async (_, overrides, article) => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    const body = anAssessment(first, { consequence: { ...fee, ...overrides } });
    const answer = await assess(office, requestId, body);
    expect([answer.status, answer.body["article"]]).toEqual([409, article]);
  });

  test("of a request that an amendment leads past its quote a second time: it is quoted once (R52)", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    await assess(office, requestId, anAssessment(first));
    await quoteFee(office, requestId);
    const rights = { rights: ["portability"], reason: "clarified-by-subject" };
    await steer(office, requestId, ["rights", rights]);
    expect(lastTold(office)?.result).toEqual({ outcome: "amended" });
    await stepsOf(office, requestId).acknowledge();
    await stepsOf(office, requestId).openApproval("token-anew");
    expect(lastTold(office)?.result).toEqual({ outcome: "fee" });
    const letters = office.outbox().length;
    await quoteFee(office, requestId, "token-fee-anew");
    expect(office.outbox()).toHaveLength(letters);
    expect(await shown(office, requestId)).toMatchObject({ waitsFor: "fee" });
  });
});

test("the time to answer runs while a fee is waited for (R50, R52)", async () => {
  const office = openOffice();
  const { first, requestId } = await repeated(office);
  await assess(office, requestId, anAssessment(first));
  await quoteFee(office, requestId);
  const { clock: before } = await shown(office, requestId);
  office.clock.set(plusDays(opening, 9));
  expect(await shown(office, requestId)).toMatchObject({
    clock: { pausedDays: 0, state: "running" },
  });
  expect(before).toMatchObject({ dueDate: "2026-12-24" });
});
