import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Row } from "./metric.ts";
import { exitCodeOf, verdictOf, verdictShown } from "./verdict.ts";

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

describe("an excuse", () => {
  const excused = "010";

  test("is told with a gate that is missed, which then fails no run", () => {
    const missed = aRow({ value: 231, excused });
    expect(verdictShown(missed)).toBe("missed, see 010");
    expect(exitCodeOf([found(missed)])).toBe(0);
  });

  test("is to be dropped once its gate is met", () => {
    const met = aRow({ value: 229, excused });
    expect(verdictShown(met)).toBe("met, drop 010");
    expect(exitCodeOf([found(met)])).toBe(0);
  });

  test("of one row excuses no other", () => {
    const missed = aRow({ value: 231 });
    expect(verdictShown(missed)).toBe("missed");
    expect(exitCodeOf([found({ ...missed, excused }, missed)])).toBe(1);
  });

  test("is a decision that is written down", () => {
    const decisions = readdirSync("docs/decisions");
    const sources = readdirSync("test/bench/metrics").map((name) =>
      readFileSync(`test/bench/metrics/${name}`, "utf8"),
    );
    const used = sources.flatMap((source) => [
      ...source.matchAll(/excused: "(.*?)"/g),
    ]);
    expect(used).not.toEqual([]);
    for (const [, number] of used)
      expect(decisions).toContainEqual(
        expect.stringMatching(new RegExp(`^${number}-.+\\.md$`)),
      );
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

  test("succeeds without what this machine lacks", () => {
    const leftOut = { name: "calls", about: "Calls.", leftOut: "No Java." };
    expect(exitCodeOf([found(aRow()), leftOut])).toBe(0);
  });

  test("does not pass for good when something could not be measured", () => {
    expect(exitCodeOf([found(aRow()), broken])).toBe(2);
    expect(exitCodeOf([broken, found(aRow({ value: 231 }))])).toBe(2);
  });
});
