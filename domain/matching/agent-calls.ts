import type { Ledger } from "../ports.ts";
import type { Collection } from "#schemas/collection";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { attemptEach, valuesOf } from "../attempt.ts";
import { callPartition } from "../ledger/keys.ts";

/** Not every call of an agent could be read; the step is tried again. */
export class CallsNotRead extends Error {
  readonly code = "calls-not-read";
}

/**
 * The recordings of the calls that an agent's token found. A conversation that was handed on has a call for each of its
 * agents: only that agent's own is theirs.
 */
export async function recordingsOfCalls(
  ledger: Pick<Ledger, "readPartition">,
  calls: readonly Collection[],
): Promise<Recording[]> {
  const own = new Set(calls.map(({ callId }) => callId));
  const ids = [...new Set(calls.map(({ interactionId }) => interactionId))];
  const partitions = valuesOf<LedgerItem[]>(
    await attemptEach(ids, 32, (id) => ledger.readPartition(callPartition(id))),
    (cause) =>
      new CallsNotRead("Not every call could be read; try again.", { cause }),
  );
  return partitions
    .flat()
    .filter((item) => item.kind === "recording")
    .filter(({ callId }) => callId !== null && own.has(callId));
}
