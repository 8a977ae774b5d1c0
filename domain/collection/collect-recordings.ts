import { attemptEach, failuresOf } from "../attempt.ts";
import type { Instant } from "#schemas/instant";
import { collectCall, type CollectPorts } from "./collect-call.ts";
import { watchEnd } from "./watch-end.ts";
import type { RetentionPolicy } from "#schemas/policy";

export type SweepSummary = { looked: number; failures: unknown[] };

/** Calls one sweep takes on; the rest waits a minute. */
const mostCalls = 500;
const callsAtOnce = 8;

/** Looks for the recordings of every finished call whose time has come; one call's failure stops no other. */
export async function collectRecordings(
  ports: CollectPorts,
  scheduledAt: Instant,
  policy: RetentionPolicy,
): Promise<SweepSummary> {
  const due = await ports.ledger.due("collect", scheduledAt, mostCalls);
  const attempts = await attemptEach(due, callsAtOnce, async (item) => {
    if (item.kind === "collection")
      await collectCall(ports, item, { now: scheduledAt, policy });
    if (item.kind === "consent")
      await watchEnd(ports.ledger, item, scheduledAt);
  });
  return { looked: due.length, failures: failuresOf(attempts) };
}
