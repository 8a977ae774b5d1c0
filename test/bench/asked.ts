import { parseArgs } from "node:util";
import type { Metric } from "./metric.ts";

type Asked = {
  metrics: readonly Metric[];
  json: boolean;
  write: boolean;
  help: boolean;
};

/** What a command line asks for, or what is wrong with it. */
export function askedFor(
  given: readonly string[],
  all: readonly Metric[],
): Asked | { wrong: string } {
  const parsed = parse(given);
  if ("wrong" in parsed) return parsed;
  const { values, positionals: names } = parsed;
  const unknown = names.filter((asked) => !all.some((m) => m.name === asked));
  if (unknown.length > 0)
    return { wrong: `There is no metric ${unknown.join(", ")}.` };
  if (values.write && names.length > 0)
    return { wrong: "The document tells of all metrics; leave out the names." };
  const metrics = all.filter(
    ({ name }) => names.length === 0 || names.includes(name),
  );
  return { ...values, metrics };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

export const usage = (metrics: readonly Metric[]): string =>
  `Usage: npm run bench [-- [NAME ...] [--json] [--write] [--help]]

Measures all metrics, or those named, and prints one table. What can be is compared with a baseline of the same run.
Times are told (met, missed) and never fail; counts and bytes may.

  --json    print the results as JSON; progress goes to standard error as always
  --write   write docs/bench.md; only with all metrics
  --help    print this

Exit code 0: every exact gate is met, or excused by a decision record. 1: one is missed. 2: wrong usage, or something could not be measured.

${metrics.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`).join("\n")}
`;
