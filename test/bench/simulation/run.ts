import { parseArgs } from "node:util";
import { simulate } from "./simulate.ts";
import { simulationFaults } from "./simulation-faults.ts";
import { simulationText } from "./simulation-text.ts";

const usage = `node test/bench/simulation/run.ts [--days 33] [--calls 10000] [--requests 20] [--json]

Simulates days of calls with the product's own use cases on a ledger in memory: answers, call ends, audio, sweeps,
refusals, events that come late, twice and in any order, a platform that fails and dawdles, and requests that freeze.
Ten thousand calls a day are a thousandth of ten million. Progress goes to standard error.

  --days N      simulated days (33: after 30 as much falls due as comes in)
  --calls N     calls a day (10000)
  --requests N  requests a day, access and erasure in turn (20)
  --json        the report as JSON

Ends with 1 when something was kept past its due instant, erased early or erased while frozen, or an event was given up.
`;

const { values } = parseArgs({
  options: {
    days: { type: "string", default: "33" },
    calls: { type: "string", default: "10000" },
    requests: { type: "string", default: "20" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const [days, callsPerDay, requestsPerDay] = [
  Number(values.days),
  Number(values.calls),
  Number(values.requests),
];

if (values.help) {
  process.stdout.write(usage);
} else if (!(days > 0 && callsPerDay > 0 && requestsPerDay >= 0)) {
  process.stderr.write(`--days and --calls are numbers above 0.\n\n${usage}`);
  process.exitCode = 1;
} else {
  const report = await simulate({
    days,
    callsPerDay,
    requestsPerDay,
    seed: 1,
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  const shown = values.json
    ? `${JSON.stringify(report)}\n`
    : simulationText(report);
  process.stdout.write(shown);
  if (simulationFaults(report).length > 0) process.exitCode = 1;
}
