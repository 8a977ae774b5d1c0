import { expect, test } from "vitest";
import { loadFaults } from "./load-faults.ts";
import { loadText } from "./load-text.ts";
import type { LoadReport } from "./run-load.ts";

const well: LoadReport = {
  asked: { seconds: 60, rate: 500 },
  webhooks: {
    sent: 30_000,
    calls: 13_500,
    acknowledged: 30_000,
    refused: 0,
    failed: 0,
    unanswered: 0,
    lost: [],
    doubled: [],
    misinformed: [],
  },
  seconds: 60,
  rateReached: 500,
  milliseconds: { p50: 1, p90: 2, p99: 3, p999: 4, max: 5 },
  erasures: {
    due: 600,
    sweeps: 12,
    erased: 605,
    kept: 105,
    overdue: [],
    early: [],
    slowestSeconds: 5,
  },
  requests: [
    { right: "access", state: "fulfilled", recordings: 5, seconds: 1 },
    { right: "erasure", state: "fulfilled", recordings: 5, seconds: 6 },
  ],
};

test("a load that lost nothing and doubled nothing has no faults", () => {
  expect(loadFaults(well)).toEqual([]);
  expect(loadText(well)).toContain("Nothing acknowledged was lost");
});

test.each<[string, Partial<LoadReport["webhooks"]>]>([
  ["1 webhooks failed (5xx)", { failed: 1 }],
  ["1 webhooks refused (3xx, 4xx)", { refused: 1 }],
  ["1 webhooks unanswered", { unanswered: 1 }],
  ["1 effects lost: load-1: end", { lost: ["load-1: end"] }],
  ["1 effects doubled: load-1: end", { doubled: ["load-1: end"] }],
  ["1 untrue answers: load-1: end", { misinformed: ["load-1: end"] }],
])("%s is a fault", (fault, webhooks) => {
  const report = { ...well, webhooks: { ...well.webhooks, ...webhooks } };
  expect(loadFaults(report)).toEqual([fault]);
  expect(loadText(report)).toContain(`NOT WELL:\n  ${fault}`);
});

test.each<[string, Partial<LoadReport["erasures"]>]>([
  ["1 recordings overdue: due-1", { overdue: ["due-1"] }],
  ["1 recordings erased early: due-2", { early: ["due-2"] }],
])("%s is a fault", (fault, erasures) => {
  const report = { ...well, erasures: { ...well.erasures, ...erasures } };
  expect(loadFaults(report)).toEqual([fault]);
});

test("a request that was not fulfilled is a fault", () => {
  const acting = { right: "erasure", state: "acting" } as const;
  const report = {
    ...well,
    requests: [{ ...acting, recordings: 5, seconds: 120 }],
  };
  expect(loadFaults(report)).toEqual(["the erasure request is acting"]);
});
