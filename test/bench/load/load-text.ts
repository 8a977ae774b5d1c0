import { loadFaults } from "./load-faults.ts";
import { duplicateShare, outOfOrderShare } from "./load-plan.ts";
import type { LoadReport } from "./run-load.ts";

const whole = (value: number) => value.toLocaleString("en-US");
const tenth = (value: number) => value.toFixed(1);
const percent = (share: number) => `${String(share * 100)} %`;

export function loadText(report: LoadReport): string {
  const { asked, webhooks, milliseconds: ms, erasures, requests } = report;
  const faults = loadFaults(report);
  return [
    `${asked.rate} webhooks a second for ${asked.seconds} s, open loop; ${percent(duplicateShare)} exact duplicates, ${percent(outOfOrderShare)} out of order`,
    "",
    `sent             ${whole(webhooks.sent)} for ${whole(webhooks.calls)} calls`,
    `acknowledged     ${whole(webhooks.acknowledged)}, ${tenth(report.rateReached)} a second`,
    `5xx              ${webhooks.failed}`,
    `lost             ${webhooks.lost.length}`,
    `double           ${webhooks.doubled.length}`,
    `latency ms       p50 ${tenth(ms.p50)}  p90 ${tenth(ms.p90)}  p99 ${tenth(ms.p99)}  p99.9 ${tenth(ms.p999)}  max ${tenth(ms.max)}`,
    `eraser           ${erasures.sweeps} sweeps; ${whole(erasures.due)} fell due, ${erasures.overdue.length} of them overdue, ${erasures.early.length} erased early; decided at most ${tenth(erasures.slowestSeconds)} s after the due instant`,
    ...requests.map(
      ({ right, state, recordings, seconds }) =>
        `${`${right} request`.padEnd(16)} ${state}, ${recordings} recordings, after ${tenth(seconds)} s`,
    ),
    "",
    faults.length === 0
      ? "Nothing acknowledged was lost, and nothing happened twice."
      : ["NOT WELL:", ...faults].join("\n  "),
    "",
  ].join("\n");
}
