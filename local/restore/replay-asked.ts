import { parseArgs } from "node:util";
import { Instant } from "#schemas/instant";

export type ReplayAsked =
  | { what: "help" }
  | { what: "check"; table: string }
  | { what: "replay"; table: string; bucket: string; since: Instant };

/** What a command line asks of the replay, or what is wrong with it. */
export function replayAskedFor(
  given: readonly string[],
): (ReplayAsked & { json: boolean }) | { wrong: string } {
  const parsed = parse(given);
  if ("wrong" in parsed) return parsed;
  const { help, check, json, table, bucket, since } = parsed;
  if (help) return { what: "help", json };
  if (table === undefined)
    return { wrong: "Name the restored table: --table." };
  if (check) return { what: "check", table, json };
  if (bucket === undefined)
    return {
      wrong:
        "Name the journal's bucket (an output of the data stack): --bucket.",
    };
  const restoredTo = Instant.safeParse(since);
  if (!restoredTo.success)
    return {
      wrong:
        "Say what the table was restored to, like --since 2026-11-24T10:00:00.000Z.",
    };
  return { what: "replay", table, bucket, since: restoredTo.data, json };
}

function parse(given: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...given],
      options: {
        ...{ help: flag, check: flag, json: flag },
        ...{ table: text, bucket: text, since: text },
      },
    }).values;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

export const replayUsage = `Usage: npm run replay-journal -- --table NAME --bucket NAME --since INSTANT [--json]
       npm run replay-journal -- --table NAME --check [--json]

Makes a restored table of the ledger say again what was erased, refused and closed after the instant it was restored to.
Nobody may use the table meanwhile; it may be run again. Region and credentials as for any AWS client. See docs/runbook.md,
"restore".

  --table NAME     the restored table
  --bucket NAME    the journal's bucket
  --since INSTANT  what the table was restored to, in UTC
  --check          only say which settings a restored table lacks
  --json           print the result as JSON

Exit code 0: done. 1: the table lacks settings, and nothing was written. 2: wrong usage, or it broke off; run it again.
`;
