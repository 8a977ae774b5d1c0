import "../counting/quiet.ts";
import { synthesisedAssembly } from "../counting/synthesised-deployment.ts";
import { type LoadReport, runLoad } from "../load/run-load.ts";
import type { Metric, Row } from "../metric.ts";

const rate = 500;
/** A build drives it for a shorter time. */
const seconds = { all: 60, exact: 10 };

export const load: Metric = {
  name: "load",
  about: `the local product driven with ${rate} webhooks a second while it erases what falls due and answers two requests, then killed; what is on disk against what it acknowledged`,
  async run(tell, wanted) {
    tell(`${rate} webhooks a second for ${seconds[wanted]} s`);
    const report = await runLoad({
      assembly: synthesisedAssembly(),
      seconds: seconds[wanted],
      rate,
      sweepSeconds: 5,
    });
    return [...faultsOf(report), ...paceOf(report)];
  },
};

function faultsOf({ webhooks, erasures, requests }: LoadReport): Row[] {
  const { sent, acknowledged, lost, doubled, misinformed } = webhooks;
  const none = (what: string, value: number, unit: string): Row => ({
    what,
    value,
    unit,
    gate: { most: 0 },
    exact: true,
  });
  return [
    {
      ...none("acknowledged and lost", lost.length, "effects"),
      also: `${acknowledged} of ${sent} webhooks acknowledged`,
    },
    none("happened twice", doubled.length, "effects"),
    none("answered untruly", misinformed.length, "webhooks"),
    // Whoever gets no answer sends again; how many that are is a matter of the machine.
    {
      ...none("failed, refused or unanswered", sent - acknowledged, "webhooks"),
      exact: false,
    },
    none("erased early", erasures.early.length, "recordings"),
    none("due and not erased", erasures.overdue.length, "recordings"),
    none(
      "not fulfilled",
      requests.filter(({ state }) => state !== "fulfilled").length,
      "requests",
    ),
  ];
}

/** How fast this machine is, which is no promise. */
function paceOf(report: LoadReport): Row[] {
  const { rateReached, milliseconds, asked } = report;
  const row = (what: string, value: number, unit: string): Row => ({
    what,
    value,
    unit,
    exact: false,
  });
  return [
    {
      ...row("acknowledged", rateReached, "a second"),
      also: `asked ${asked.rate} for ${asked.seconds} s`,
    },
    { ...row("an answer", milliseconds.p50, "ms"), p90: milliseconds.p90 },
    row("an answer: 99 of 100 within", milliseconds.p99, "ms"),
  ];
}
