import { expect, test } from "vitest";
import { readReconciliations } from "#functions/read-reconciliations/read-reconciliations";
import { ask } from "#test/builders/gateway";
import { openOffice } from "#test/builders/office";
import { run, worldWith } from "#test/builders/reconciled-office";

const month = { route: "GET /reconciliations" };
const dayOf = (day: string) => ({
  route: "GET /reconciliations/{day}",
  parameters: { day },
});

test("a month lists its comparisons, by default the present one (T103)", async () => {
  const office = await worldWith("missing");
  await run(office);
  const { body } = await ask(readReconciliations(office), month);
  expect(body).toMatchObject({
    month: "2026-11",
    reconciliations: [{ day: "2026-11-27", step: "done", found: 1, healed: 0 }],
  });
});

test("a day shows how much was looked at and what was found, with ids only (T39, T103)", async () => {
  const office = await worldWith("missing");
  await run(office);
  const { body, text } = await ask(
    readReconciliations(office),
    dayOf("2026-11-27"),
  );
  expect(body).toMatchObject({
    looked: { calls: 6, "ended-terms": 0, vault: 3, landing: 0, platform: 6 },
    findings: [{ type: "missing", severity: "high", owner: "it" }],
    moreFindings: false,
  });
  expect(text).not.toContain("+32");
});

test("what is still open is shown, whichever day met it", async () => {
  const office = await worldWith("missing", "overwritten");
  await run(office);
  const { body } = await ask(readReconciliations(office), {
    route: "GET /findings",
  });
  expect(body).toMatchObject({ findings: [{ type: "missing" }] });
});

test("a day that was not compared is not there, and what is no day is refused", async () => {
  const door = readReconciliations(openOffice());
  expect((await ask(door, dayOf("2026-11-27"))).status).toBe(404);
  expect((await ask(door, dayOf("yesterday"))).status).toBe(400);
});

test("only privacy staff sees any of it (T89)", async () => {
  const door = readReconciliations(openOffice());
  expect((await ask(door, { ...month, claims: {} })).status).toBe(401);
});
