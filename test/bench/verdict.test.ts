import { describe, expect, test } from "vitest";
import type { Row } from "./metric.ts";
import { exitCodeOf, verdictOf } from "./verdict.ts";

const aRow = (overrides: Partial<Row> = {}): Row => ({
  what: "answer-consent",
  value: 230,
  unit: "KB",
  gate: { most: 230 },
  exact: true,
  ...overrides,
});
const found = (...rows: Row[]) => ({ name: "bytes", about: "Bytes.", rows });
const broken = { name: "synth", about: "Synth.", broken: "cdk is missing" };

describe("a gate", () => {
  test.each([
    { value: 229.9, verdict: "met" },
    { value: 230, verdict: "met" },
    { value: 230.1, verdict: "missed" },
  ])("of at most 230 is $verdict by $value", ({ value, verdict }) => {
    expect(verdictOf(aRow({ value }))).toBe(verdict);
  });

  test.each([
    { value: 99.9, verdict: "missed" },
    { value: 100, verdict: "met" },
    { value: 170, verdict: "met" },
  ])("of at least 100 is $verdict by $value", ({ value, verdict }) => {
    expect(verdictOf(aRow({ value, gate: { least: 100 } }))).toBe(verdict);
  });

  test("that was never set is neither met nor missed", () => {
    const { gate: _none, ...ungated } = aRow();
    expect(verdictOf(ungated)).toBe("no gate");
  });
});

describe("a run of the benchmarks", () => {
  test("succeeds when every exact gate is met", () => {
    expect(exitCodeOf([found(aRow()), found(aRow({ value: 1 }))])).toBe(0);
  });

  test("fails when one exact gate is missed", () => {
    expect(exitCodeOf([found(aRow(), aRow({ value: 231 }))])).toBe(1);
  });

  test("never fails for a time", () => {
    const slow = aRow({ value: 9_000, unit: "ms", exact: false });
    expect(exitCodeOf([found(slow)])).toBe(0);
  });

  test("does not pass for good when something could not be measured", () => {
    expect(exitCodeOf([found(aRow()), broken])).toBe(2);
    expect(exitCodeOf([broken, found(aRow({ value: 231 }))])).toBe(2);
  });
});
