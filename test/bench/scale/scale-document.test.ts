import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { format } from "prettier";
import { alignedTable } from "./aligned-table.ts";
import { limits } from "./limits.ts";
import { gigabyteSecondsACall, lambdaSecondsACall } from "./lambda-time.ts";
import { ledgerMonthAfter, monthOf } from "./money.ts";
import { withTables } from "./scale-document.ts";

test("docs/scale.md says what the arithmetic says", () => {
  const document = readFileSync("docs/scale.md", "utf8");
  expect(withTables(document)).toBe(document);
});

test("a document without a place for a table is refused", () => {
  expect(() => withTables("# Scale")).toThrow("no place for the demand table");
});

test("a table is laid out as Prettier would", async () => {
  const table = alignedTable(
    ["What", "a call", "Note"],
    [
      ["answer webhook", "1.04", "`code`"],
      ["x", "12,345", "a much longer note than the others"],
    ],
    [1],
  );
  expect(await format(table, { parser: "markdown" })).toBe(`${table}\n`);
});

test("what is reached first comes first, and nothing is reached never", () => {
  const numbers = limits.map(({ callsADay }) => callsADay);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(Math.min(...numbers)).toBeGreaterThan(1000);
  expect(numbers.every(Number.isFinite)).toBe(true);
});

test("ten times the calls cost ten times as much", () => {
  const [small, large] = [monthOf(1000), monthOf(10_000)];
  for (const [line, dollars] of Object.entries(small))
    expect(large[line]).toBeCloseTo(dollars * 10, 6);
});

test("the ledger costs more each month, since nothing leaves it", () => {
  expect(ledgerMonthAfter(1000, 60)).toBeCloseTo(
    2 * ledgerMonthAfter(1000, 30),
    6,
  );
});

test("Lambda's gigabyte-seconds follow from its seconds and each function's memory", () => {
  expect(gigabyteSecondsACall).toBeLessThan(lambdaSecondsACall / 2);
  expect(gigabyteSecondsACall).toBeGreaterThan(lambdaSecondsACall / 4);
});
