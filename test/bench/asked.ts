import { parseArgs } from "node:util";
import type { Metric } from "./metric.ts";

type Asked = {
  metrics: readonly Metric[];
  exact: boolean;
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
  if (values.write && (values.exact || names.length > 0))
    return { wrong: "The document tells of all; leave out names and --exact." };
  const metrics = all.filter(
    ({ name, timesOnly }) =>
      (names.length === 0 || names.includes(name)) &&
      !(values.exact && timesOnly === true),
  );
  if (metrics.length === 0)
    return { wrong: `There is nothing exact about ${names.join(", ")}.` };
  return { ...values, metrics };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        exact: { type: "boolean", default: false },
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
  `Usage: npm run bench [-- [NAME ...] [--exact] [--json] [--write] [--help]]

Measures all metrics, or those named, and prints one table. What can be is compared with a baseline of the same run.
Times are told (met, missed) and never fail; counts and bytes may.

  --exact   only what a build is held to: counts, bytes, units, dollars, and a shorter load; no times
  --json    print the results as JSON; progress goes to standard error as always
  --write   write docs/bench.md; only with all metrics
  --help    print this

Exit code 0: every exact gate is met, or excused by a decision record. 1: one is missed. 2: wrong usage, or something could not be measured.
What needs Java or Python is left out, and says so, where they are missing; with CI=true that is an error.

${metrics.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`).join("\n")}
`;
