import { describe, expect, test } from "vitest";
import { plusMinutes } from "#domain/time/instant";
import {
  check,
  codeIn,
  facts,
  failed,
  letters,
  put,
  question,
  send,
  waiting,
  wrongFor,
} from "#test/builders/identity";
import { historyOf, opening } from "#test/builders/office";
import { begin, decide, soleUser } from "#test/builders/requests";
import { evidenceOf } from "#test/builders/steering";

describe("a one-time code", () => {
  const byCode = { ...soleUser, method: "one-time-code" };

  test("that is read back establishes who asks, and is in no evidence, item or log of the ledger (T53, T58, T60)", async () => {
    const { office, requestId } = await waiting();
    expect((await decide(office, requestId, "identity", byCode)).status).toBe(
      409,
    );
    expect((await send(office, requestId)).status).toBe(200);
    const code = codeIn(office);
    expect((await check(office, requestId, code)).status).toBe(200);
    expect(historyOf(office)).not.toContain(code);
    expect((await decide(office, requestId, "identity", byCode)).status).toBe(
      200,
    );
  });

  test("is sent only to an address that was on file before (T53)", async () => {
    const { office, requestId } = await waiting();
    const { status } = await put(office, requestId, ["codes", { to: "email" }]);
    expect([status, letters(office)]).toEqual([400, []]);
  });

  test("answers the question that asked for it, and the clock goes on (T47)", async () => {
    const { office, requestId } = await waiting();
    await question(office, requestId, { ...facts, means: ["one-time-code"] });
    await send(office, requestId);
    const { body } = await check(office, requestId, codeIn(office));
    expect(body["questions"]).toMatchObject([{ outcome: "answered" }]);
    expect(body["clock"]).toMatchObject({ state: "running" });
  });

  test("leaves a question that asked for something else open", async () => {
    const { office, requestId } = await waiting();
    await question(office, requestId);
    await send(office, requestId);
    const { body } = await check(office, requestId, codeIn(office));
    expect(body["clock"]).toMatchObject({ state: "paused" });
  });

  test("works once", async () => {
    const { office, requestId } = await waiting();
    await send(office, requestId);
    await check(office, requestId, codeIn(office));
    const { body } = await check(office, requestId, codeIn(office));
    expect(body["detail"]).toContain("read back already");
  });

  test("is nothing before one was sent", async () => {
    const { office, requestId } = await waiting();
    expect((await check(office, requestId, "123456")).status).toBe(409);
  });

  test("works ten minutes", async () => {
    const { office, requestId } = await waiting();
    await send(office, requestId);
    office.clock.set(plusMinutes(opening, 10));
    const { body } = await check(office, requestId, codeIn(office));
    expect(body["detail"]).toContain("older than ten minutes");
  });

  test("takes five wrong tries, each written down, and then none (T60)", async () => {
    const { office, requestId } = await waiting();
    await send(office, requestId);
    const code = codeIn(office);
    const told: unknown[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      office.clock.set(plusMinutes(office.now(), 1));
      const tried = await check(office, requestId, wrongFor(code));
      told.push(tried.body["detail"]);
    }
    office.clock.set(plusMinutes(office.now(), 1));
    const right = await check(office, requestId, code);
    expect(told[3]).toContain("tries left: 1.");
    expect(told[4]).toContain("works no longer");
    expect(right.body["detail"]).toContain("tried too often");
    const tried = await evidenceOf(office, requestId, "identity.code-tried");
    expect(tried.map(({ details }) => details["outcome"]).toSorted()).toEqual([
      "tries-over",
      ...Array<string>(5).fill("wrong"),
    ]);
  });

  test("makes the one before worthless, and comes ten times at most, a minute apart (T60)", async () => {
    const { office, requestId } = await waiting();
    await send(office, requestId);
    const first = codeIn(office);
    expect((await send(office, requestId)).status).toBe(409);
    for (let more = 0; more < 9; more += 1) {
      office.clock.set(plusMinutes(office.now(), 1));
      expect((await send(office, requestId)).status).toBe(200);
    }
    office.clock.set(plusMinutes(office.now(), 1));
    expect((await send(office, requestId)).body["detail"]).toContain(
      "10 codes",
    );
    if (first !== codeIn(office))
      expect((await check(office, requestId, first)).status).toBe(409);
    expect(letters(office)).toHaveLength(10);
  });

  test("of one request is nothing to another (T60)", async () => {
    const { office, requestId } = await waiting();
    const other = await begin(office);
    await send(office, requestId);
    const code = codeIn(office);
    await send(office, other);
    if (code !== codeIn(office))
      expect((await check(office, other, code)).status).toBe(409);
  });

  test("is not sent once the identity is decided, or how to reach the requester is forgotten (T25)", async () => {
    const { office, requestId, steps } = await waiting();
    await decide(office, requestId, "identity", failed);
    expect((await send(office, requestId)).status).toBe(409);
    await steps.close();
    expect((await send(office, requestId)).status).toBe(409);
  });
});
