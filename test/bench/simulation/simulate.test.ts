import { expect, test } from "vitest";
import { simulate, type SimulationReport } from "./simulate.ts";
import { simulationFaults } from "./simulation-faults.ts";
import { simulationText } from "./simulation-text.ts";

const days: string[] = [];
const report = await simulate({
  days: 32,
  callsPerDay: 30,
  requestsPerDay: 10,
  seed: 3,
  tell: (line) => days.push(line),
});
const actsOf = (name: string) =>
  report.acts.find(([act]) => act === name)?.[1].total ?? 0;

test("over thirty-two days nothing is kept past its due instant and nothing is erased early", () => {
  expect(simulationFaults(report)).toEqual([]);
  expect(report.testimony.erased["term"]).toBeGreaterThan(10);
  expect(report.testimony.slowestTermSeconds).toBeLessThanOrEqual(60);
  expect(days).toHaveLength(32);
});

test("as much is kept as the callers of thirty days agreed to", () => {
  expect(report.vault).toBeGreaterThan(30 * 30 * 0.6);
  expect(report.vault).toBeLessThan(30 * 30 * 0.95);
});

test("refusals are paused, webhooks that come twice are one item, and the platform's copies go too", () => {
  const kept = new Map(report.kept);
  expect(kept.get("consent")?.items).toBeLessThanOrEqual(report.calls);
  expect(kept.get("collection")?.items).toBeLessThanOrEqual(report.calls);
  expect(actsOf("platform pause")).toBe(actsOf("refusal in the stream"));
  expect(actsOf("platform delete")).toBeGreaterThan(0);
});

test("requests are answered in simulated time", () => {
  expect(report.requests.registered).toBe(320);
  expect(report.requests.fulfilled).toBeGreaterThan(200);
});

test("the report tells what it found", () => {
  expect(simulationText(report)).toContain("nothing was erased early");
  expect(simulationText(report)).toContain("index due");
});

test.each<[string, Partial<SimulationReport["testimony"]>]>([
  ["1 recordings were erased early", { early: ["recording"] }],
  ["1 frozen recordings were erased for their term", { frozen: ["recording"] }],
  ["1 recordings were overdue at a midnight", { overdue: ["recording"] }],
  [
    "an erasure at the end of the term came 61 s late",
    { slowestTermSeconds: 61 },
  ],
])("%s is a fault", (fault, testimony) => {
  const faulty = {
    ...report,
    testimony: { ...report.testimony, ...testimony },
  };
  expect(simulationFaults(faulty)).toEqual([fault]);
  expect(simulationText(faulty)).toContain(`NOT WELL:\n  ${fault}`);
});
