import type { Ledger } from "../ports.ts";
import type { Suspended, Suspension } from "#schemas/suspension";
import { type Attempt, attemptEach, failuresOf } from "../attempt.ts";
import { suspensionPartition } from "../ledger/suspension-keys.ts";
import { counting } from "./counts.ts";

/** A run and another worked on the same page; the later one stops, and the page is read again. */
export class PageTaken extends Error {
  readonly code = "page-taken";
}

export type Round = NonNullable<Suspension["round"]>;
/** `undefined`: there is nothing to do about this one any more. */
type Act = (suspended: Suspended) => Promise<Suspended["state"] | undefined>;

/** How many recordings one page is: all that is in memory, and all that is done again when a run dies. */
const pageSize = 100;

/**
 * One page of a suspension's recordings: acts on each, writes what became of it, and only then counts it. The place in
 * the round and the counts are one write of the suspension, so that a page is counted once however often it was begun.
 */
export async function walkPage(
  ledger: Ledger,
  suspension: Suspension & { round: Round },
  { act, now }: { act: Act; now: Suspended["at"] },
): Promise<{ round: Round; isLast: boolean; failures: unknown[] }> {
  const { round, suspensionId } = suspension;
  const page = await ledger.readPage(suspensionPartition(suspensionId), {
    prefix: "suspended#",
    most: pageSize,
    ...(round.after === undefined ? {} : { after: round.after }),
  });
  const recordings = page.items.filter((item) => item.kind === "suspended");
  const results = await attemptEach(recordings, 16, act);
  const next = recordings.map((suspended, position) =>
    became(suspended, results[position], now),
  );
  const changed = next.filter(
    (item, position) => item !== recordings[position],
  );
  if (changed.length > 0) await write(ledger, changed);
  return {
    round: {
      ...round,
      counts: counting(
        round.counts,
        next.map(({ state }) => state),
      ),
      ...(page.next === undefined ? {} : { after: page.next }),
    },
    isLast: page.next === undefined,
    failures: failuresOf(results),
  };
}

function became(
  suspended: Suspended,
  outcome: Attempt<Suspended["state"] | undefined> | undefined,
  at: Suspended["at"],
): Suspended {
  if (outcome === undefined || (outcome.ok && outcome.value === undefined))
    return suspended;
  const { failure: _former, ...rest } = suspended;
  return outcome.ok
    ? { ...rest, at, state: outcome.value ?? suspended.state }
    : { ...rest, at, state: "failed", failure: codeOf(outcome.reason) };
}

/** A code of ours or the vendor's; their messages may say more than they should. */
const codeOf = (reason: unknown): string =>
  reason instanceof Error && "code" in reason && typeof reason.code === "string"
    ? reason.code
    : "unknown";

async function write(
  ledger: Ledger,
  items: readonly Suspended[],
): Promise<void> {
  if ((await ledger.replace(items)).includes("conflict"))
    throw new PageTaken("Another run works on this page; it is read again.");
}
