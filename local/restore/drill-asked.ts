import { parseArgs } from "node:util";

type Asked = Record<"json" | "help" | "without-replay", boolean>;

/** What a command line asks of the drill, or what is wrong with it. */
export function drillAskedFor(
  given: readonly string[],
): Asked | { wrong: string } {
  const option = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...given],
      options: { json: option, help: option, "without-replay": option },
    }).values;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

export const drillUsage = `Usage: npm run restore-drill [-- [--json] [--without-replay] [--help]]

Runs the product on this machine through a month of calls, copies its ledger five days before the end, restores the copy,
replays the journal of erasures, and lets a day go by. Takes under a minute and needs no account.

  --json            print the result as JSON; progress goes to standard error as always
  --without-replay  leave the replay out, and see what would come back
  --help            print this

Exit code 0: nothing that was erased came back after the replay. 1: something did. 2: wrong usage, or the drill broke off.
`;
