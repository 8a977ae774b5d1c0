import { describe, expect, test } from "vitest";
import { head, linesOf, markdownTable, shown, textTable } from "./table.ts";

const webhook = {
  name: "cold-webhook",
  about: "A cold start.",
  rows: [
    {
      what: "answer-consent",
      value: 0.734,
      p90: 1.02,
      unit: "x B1",
      gate: { most: 1 },
      aim: { most: 0.73 },
      anchor: "0.73",
      also: "39.7 ms",
      baseline: "B1",
      exact: false,
    },
    { what: "F", value: 0.26, unit: "x B1", exact: false },
  ],
};

describe("a figure", () => {
  test.each([
    [0, "0"],
    [42, "42"],
    [0.7342, "0.734"],
    [1.0351, "1.04"],
    [335.9, "336"],
    [12345.6, "12346"],
    [0.0000008, "0.0000008"],
    [undefined, ""],
  ])("%d is shown as %j", (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe("the table", () => {
  test("tells of each row what it is, by how much, and whether its gate is met", () => {
    expect(linesOf([webhook])).toEqual([
      [
        "cold-webhook",
        "answer-consent",
        "0.734 x B1",
        "1.02",
        "1",
        "0.73",
        "0.73",
        "met",
        "39.7 ms; against B1",
      ],
      ["cold-webhook", "F", "0.260 x B1", "", "", "", "", "", ""],
    ]);
  });

  test("says of a limit that it is the least, where more is better", () => {
    const limits = { gate: { least: 100 }, aim: { least: 170 } };
    const faster = { what: "", value: 120, unit: "x", exact: false, ...limits };
    const [cells] = linesOf([{ ...webhook, rows: [faster] }]);
    expect(cells?.slice(4, 6)).toEqual(["at least 100", "at least 170"]);
  });

  test("tells why a metric has no number", () => {
    const broken = { name: "synth", about: "Synth.", broken: "no cdk" };
    expect(linesOf([broken])[0]?.slice(-2)).toEqual(["broken", "no cdk"]);
  });

  test("tells what this machine lacks for a metric that is left out", () => {
    const leftOut = { name: "calls", about: "Calls.", leftOut: "No Java." };
    expect(linesOf([leftOut])[0]?.slice(-2)).toEqual(["left out", "No Java."]);
  });

  test("has a cell under every heading", () => {
    const broken = { name: "synth", about: "Synth.", broken: "no cdk" };
    for (const line of linesOf([webhook, broken]))
      expect(line).toHaveLength(head.length);
  });

  test("stands in columns on a terminal, numbers to the right", () => {
    const [titles = "", first = "", second = ""] = textTable(
      linesOf([webhook]),
    ).split("\n");
    const end = titles.indexOf("Median") + "Median".length;
    expect(first.slice(0, end).endsWith("0.734 x B1")).toBe(true);
    expect(second.slice(0, end).endsWith("0.260 x B1")).toBe(true);
  });

  test("keeps a bar inside a cell from becoming a column", () => {
    expect(markdownTable(["What"], [["a|b"]])).toBe(
      "| What |\n| --- |\n| a\\|b |",
    );
  });
});
