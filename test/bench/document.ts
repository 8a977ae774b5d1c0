import { historyHeading, historyOf, type Run } from "./history.ts";
import { head, linesOf, markdownTable } from "./table.ts";
import type { Outcome } from "./verdict.ts";

const introduction = `# Benchmarks

Written by \`npm run bench -- --write\`. \`npm run bench\` measures again and prints; \`npm run bench -- --help\` lists the metrics.

Read the ratios: each is taken inside one run, its samples interleaved with those of its baseline, so that they survive
another machine and a busy one. Milliseconds are this machine's and a processor's share in Lambda is smaller. Counts and
bytes are exact and gate a build (exit code 1); times say only whether they met their gate. \`missed, see 010\` names the
decision in [decisions](decisions) that says why and what it would take; such a gate fails no build.

| Baseline | What it is |
| --- | --- |
| B1 | one PutItem through the AWS SDK, bundled, minified, \`mainFields\` module first, the credential chain included |
| F | the floor: the same PutItem with a signature of our own on \`node:http\`, no SDK |
| T | the typical stack: middy, Powertools logger, metrics and tracer, zod and lib-dynamodb, bundled as B1 |
| T0 | T as the CDK's NodejsFunction bundles when told nothing: SDK from the runtime, not minified |
`;

/** The whole of docs/bench.md: what was measured last, and the runs so far. */
export function documentOf(
  outcomes: readonly Outcome[],
  runs: readonly Run[],
): string {
  const last = runs.at(-1);
  return [
    introduction,
    `Measured ${last?.["Date"] ?? ""} on ${last?.["Machine"] ?? ""}, Node ${last?.["Node"] ?? ""}.`,
    "",
    ...outcomes.flatMap(sectionOf),
    historyHeading,
    "",
    "The first row of each metric.",
    "",
    historyOf(runs),
    "",
  ].join("\n");
}

function sectionOf(outcome: Outcome): string[] {
  const lines = linesOf([outcome]).map((cells) => cells.slice(1));
  return [
    `## ${outcome.name}`,
    "",
    outcome.about,
    "",
    markdownTable(head.slice(1), lines),
    "",
  ];
}
