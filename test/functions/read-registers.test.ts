import { describe, expect, test } from "vitest";
import { requestsRegister } from "#domain/registers/requests-register";
import { plusDays } from "#domain/time/instant";
import { readRegisters } from "#functions/read-registers/read-registers";
import { RegisterName } from "#schemas/register";
import { ask, staffId } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import { aRequest } from "#test/contracts/ledger-items";
import { begin, decide, gathered, stepsOf } from "#test/builders/requests";
import { steer } from "#test/builders/steering";

const register = (
  office: Office,
  name: string,
  { query = {}, headers = {} }: Record<string, Record<string, string>> = {},
) =>
  ask(readRegisters(office, environment), {
    route: "GET /registers/{register}",
    parameters: { register: name },
    query,
    headers,
  });

/** A request whose two rights were answered differently, four days after the receipt. */
async function answered(office: Office) {
  const requestId = await gathered(office, { rights: ["erasure", "access"] });
  const steps = stepsOf(office, requestId);
  await steps.openApproval();
  await decide(office, requestId, "approval", {
    verdict: "each",
    outcomes: [
      { right: "erasure", result: "refused", reason: "legal-claims" },
      { right: "access", result: "granted" },
    ],
  });
  office.clock.set(plusDays(opening, 4));
  await steps.pack();
  await steps.answer();
  await steps.close();
  return requestId;
}

async function waiting(office: Office) {
  const requestId = await begin(office);
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.acknowledge();
  await steps.openIdentity(`token-${requestId}`);
  return requestId;
}

async function notIdentified(office: Office) {
  const requestId = await begin(office);
  const steps = stepsOf(office, requestId);
  await steps.openIdentity();
  await decide(office, requestId, "identity", {
    verdict: "failed",
    method: "not-possible",
  });
  await steps.answer();
  await steps.close();
  return requestId;
}

describe("the register of requests", () => {
  test("has a line for each right: what came of it, in how many days (R49, T32)", async () => {
    const office = openOffice();
    const requestId = await answered(office);
    const { body } = await register(office, "requests");
    expect(body).toMatchObject({
      month: "2026-11",
      rows: [
        { requestId, right: "erasure", article: "Art 17", outcome: "refused" },
        { requestId, right: "access", outcome: "granted", days: 4 },
      ],
      counts: {
        right: { access: 1, erasure: 1 },
        entityId: { "be-2": 2 },
        outcome: { granted: 1, refused: 1 },
      },
      times: { requests: 1, answered: 1, overdue: 0, medianDays: 4 },
    });
  });

  test("says how a request ended that was never decided", async () => {
    const office = openOffice();
    await notIdentified(office);
    const of = await waiting(office);
    const duplicate = await waiting(office);
    await steer(office, duplicate, [
      "duplicate-of",
      { requestId: of, reason: "sent-twice" },
    ]);
    await stepsOf(office, duplicate).close();
    const { body } = await register(office, "requests");
    expect(body).toMatchObject({
      counts: { outcome: { "not-identified": 1, duplicate: 1, open: 1 } },
    });
  });

  test("counts what is past its due date without an answer (T108)", async () => {
    const office = openOffice();
    await begin(office);
    office.clock.set(plusDays(opening, 31));
    const { body } = await register(office, "requests", {
      query: { month: "2026-11" },
    });
    expect(body).toMatchObject({
      rows: [{ overdue: true, days: null, outcome: "open" }],
      times: { requests: 1, answered: 0, overdue: 1, medianDays: null },
    });
  });

  test("is of the month that is asked for", async () => {
    const office = openOffice();
    await begin(office);
    const { body } = await register(office, "requests", {
      query: { month: "2026-10" },
    });
    expect(body).toMatchObject({ month: "2026-10", rows: [] });
  });

  test("has every request of a month that is longer than a page, in the order of registration", async () => {
    const office = openOffice();
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      ids.push(await begin(office));
      office.clock.advance(1000);
    }
    const small = {
      ...office,
      ledger: {
        ...office.ledger,
        pageOfDay: (day: string, { after }: { after: string | undefined }) =>
          office.ledger.pageOfDay(day, { after, most: 1 }),
      },
    };
    const { body } = await register(small, "requests");
    expect(body).toMatchObject({
      rows: ids.map((requestId) => ({ requestId })),
    });
  });
});

describe("a line of the register of requests", () => {
  test("ends with the request where the law refused it before it was decided", () => {
    const request = aRequest({ state: "refused" });
    expect(
      requestsRegister.rowsOf({ request, notices: [], now: opening }),
    ).toMatchObject([{ outcome: "refused", closedAt: null }]);
  });

  test("counts calendar days where the entity acts, whatever the hours were (T12)", () => {
    const request = aRequest({
      receivedAt: "2026-11-24T21:30:00.000Z",
      answeredAt: "2026-11-24T22:30:00.000Z",
    });
    expect(
      requestsRegister.rowsOf({ request, notices: [], now: opening }),
    ).toMatchObject([{ days: 1 }]);
  });
});

describe("the register of refusals", () => {
  test("has what was not granted whole, with its article and who decided it (R47, T112)", async () => {
    const office = openOffice();
    const requestId = await answered(office);
    const { body } = await register(office, "refusals");
    expect(body["rows"]).toEqual([
      {
        requestId,
        right: "erasure",
        result: "refused",
        reason: "legal-claims",
        article: "Art 17(3)(e)",
        entityId: "be-2",
        decidedAt: opening,
        decidedBy: staffId,
        answeredAt: plusDays(opening, 4),
      },
    ]);
  });

  test("has a refusal from its decision on, before its answer went out", async () => {
    const office = openOffice();
    const requestId = await waiting(office);
    await decide(office, requestId, "identity", {
      verdict: "failed",
      method: "not-possible",
    });
    const { body } = await register(office, "refusals");
    expect(body).toMatchObject({ rows: [{ requestId, answeredAt: null }] });
  });

  test("has the rights of somebody who is not identified (R51, T49)", async () => {
    const office = openOffice();
    const requestId = await notIdentified(office);
    await begin(office);
    const { body } = await register(office, "refusals");
    expect(body).toMatchObject({
      rows: [
        { requestId, result: "refused", reason: "identity-not-established" },
      ],
      counts: { reason: { "identity-not-established": 1 } },
    });
  });
});

describe("a register's form", () => {
  test.each([
    ["requests", { accept: "text/csv" }],
    ["requests.csv", {}],
  ])("is CSV when %s is asked for with %j", async (name, headers) => {
    const office = openOffice();
    const requestId = await begin(office);
    const {
      text,
      contentType,
      headers: sent,
    } = await register(office, name, {
      headers,
    });
    expect(text.split("\r\n")).toMatchObject([
      expect.stringMatching(/^requestId,right,article,/),
      expect.stringMatching(new RegExp(`^${requestId},access,Art 15,be-2,`)),
      "",
    ]);
    expect(contentType).toBe("text/csv; charset=utf-8; header=present");
    expect(sent).toMatchObject({
      "content-disposition": 'attachment; filename="requests-2026-11.csv"',
    });
  });

  test("names no number, no name and no words of anybody (T37)", async () => {
    const office = openOffice();
    await answered(office);
    for (const name of RegisterName.options) {
      const { text } = await register(office, name);
      expect(text).not.toMatch(/ada@|example|0470.?55.?01|32470.?55.?01/i);
    }
  });

  test.each([
    ["objections", {}, "register"],
    ["requests", { month: "2026-13" }, "month"],
  ])(
    "of %s in %j names the field that is wrong",
    async (name, query, field) => {
      const { status, body } = await register(openOffice(), name, { query });
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ field }] });
    },
  );
});

describe("the record of processing", () => {
  test("is that of today, as lines, and needs no ledger (R1, R31)", async () => {
    const { status, body } = await register(openOffice(), "processing");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      register: "processing",
      day: opening.slice(0, 10),
      counts: { article: { "30(1)(a)": 35 } },
    });
  });

  test.each([
    ["processing.csv", {}],
    ["processing", { accept: "text/csv" }],
  ])(
    "is CSV as %s %j, under a name with its day",
    async (name, headers: Record<string, string>) => {
      const { text, headers: told } = await register(openOffice(), name, {
        headers,
      });
      expect(text.split("\r\n")[0]).toBe("article,what,name,detail,until");
      expect(text).toContain("30(1)(a),joint controller,at-1 Mood Media");
      expect(told["content-disposition"]).toContain(
        `processing-${opening.slice(0, 10)}.csv`,
      );
    },
  );

  test("is of no month, and who asks for one is told so", async () => {
    const { status, body } = await register(openOffice(), "processing", {
      query: { month: "2026-11" },
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("month");
  });
});
