import type { Ledger } from "../ports.ts";
import type { InteractionId } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import { attemptEach, valuesOf } from "../attempt.ts";
import { callPartition } from "../ledger/keys.ts";
import { type CallView, callView } from "./call-view.ts";

export type Reading = { now: Instant; policy: RetentionPolicy };

async function readCall(
  ledger: Ledger,
  interactionId: InteractionId,
  { now, policy }: Reading,
): Promise<CallView | undefined> {
  return callView(
    await ledger.readPartition(callPartition(interactionId)),
    now,
    policy,
  );
}

/** Calls first heard of on a day (UTC), in that order. */
export async function readCalls(
  ledger: Ledger,
  day: LegalDate,
  reading: Reading,
): Promise<CallView[]> {
  const items = await ledger.find("day", `calls#${day}`);
  const ids = new Set(
    items
      .map((item) => ("interactionId" in item ? item.interactionId : undefined))
      .filter((id) => id !== undefined),
  );
  const read = await attemptEach([...ids], 16, (id) =>
    readCall(ledger, id, reading),
  );
  const views = valuesOf(read, (reason) => reason).filter(
    (view) => view !== undefined,
  );
  return views.sort((one, other) => one.seenAt.localeCompare(other.seenAt));
}
