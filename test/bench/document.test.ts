import { describe, expect, test } from "vitest";
import { documentOf } from "./document.ts";
import { runOf, runsIn } from "./history.ts";

const metric = (name: string, value: number) => ({
  name,
  about: `About ${name}.`,
  rows: [
    { what: "first", value, unit: "KB", exact: true },
    { what: "second", value: 1, unit: "KB", exact: true },
  ],
});
const on = (Date: string) => ({ Date, Machine: "2 x CPU", Node: "24.21.0" });

const first = [metric("bytes", 336)];
const firstRun = runOf(on("2026-11-24"), first);
const firstDocument = documentOf(first, [firstRun]);

describe("the document", () => {
  test("says when, on what and with which Node it was measured", () => {
    expect(firstDocument).toContain(
      "Measured 2026-11-24 on 2 x CPU, Node 24.21.0.",
    );
  });

  test("tells every row of a metric, and what the metric is", () => {
    expect(firstDocument).toContain("\n## bytes\n\nAbout bytes.\n");
    expect(firstDocument).toContain("| second | 1 KB |");
  });
});

describe("the history", () => {
  test("keeps the runs of the document that is written over", () => {
    const second = [metric("bytes", 205), metric("synth", 1.3)];
    const run = runOf(on("2026-12-01"), second);
    const document = documentOf(second, [...runsIn(firstDocument), run]);
    expect(runsIn(document)).toEqual([{ ...firstRun, synth: "" }, run]);
    expect(run["bytes"]).toBe("205 KB");
  });

  test("is empty before the first run", () => {
    expect(runsIn("")).toEqual([]);
  });

  test("says of a metric that could not be measured that it was not", () => {
    const broken = { name: "synth", about: "", broken: "no cdk" };
    expect(runOf(on("2026-12-01"), [broken])["synth"]).toBe("broken");
  });
});
