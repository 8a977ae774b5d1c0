import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadFaults } from "./load-faults.ts";
import { loadText } from "./load-text.ts";
import { runLoad } from "./run-load.ts";

const assembly = "cdk.out";
const usage = `node test/bench/load/run.ts [--seconds 60] [--rate 500] [--json]

Starts the local product in a fresh folder and sends it webhooks at their moments, whatever became of those before:
answers and call ends, 10 % of them twice, 5 % of the ends before their answer. Meanwhile recordings fall due and are
erased, and one access and one erasure request are answered. Then the product is killed and what is on disk is counted.

  --seconds N   how long (60)
  --rate N      webhooks a second (500)
  --json        the report as JSON

Ends with 1 when anything acknowledged was lost or happened twice, when anything was answered with an error, when a
recording was erased too early or not at all, or when a request was not fulfilled. Needs cdk.out: npm run synth
`;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    rate: { type: "string", default: "500" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];

if (values.help) {
  process.stdout.write(usage);
} else if (!(seconds > 0 && rate > 0)) {
  process.stderr.write(`--seconds and --rate are numbers above 0.\n\n${usage}`);
  process.exitCode = 1;
} else if (existsSync(assembly)) {
  const report = await runLoad({ assembly, seconds, rate, sweepSeconds: 5 });
  const shown = values.json ? `${JSON.stringify(report)}\n` : loadText(report);
  process.stdout.write(shown);
  if (loadFaults(report).length > 0) process.exitCode = 1;
} else {
  process.stderr.write("Nothing is synthesised yet; run: npm run synth\n");
  process.exitCode = 1;
}
