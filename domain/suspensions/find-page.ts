import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Addition, Suspension } from "#schemas/suspension";
import { suspensionPartition } from "../ledger/suspension-keys.ts";
import { findRecordings } from "./find-recordings.ts";
import { PageTaken, type Round } from "./walk.ts";

/** Finds the recordings of one addition, which are a page: a post names 1,000 ids at most. */
export async function findPage(
  ledger: Ledger,
  suspension: Suspension & { round: Round },
  now: Instant,
): Promise<{ suspension: Suspension; failures: [] }> {
  const { round, suspensionId } = suspension;
  const page = await ledger.readPage(suspensionPartition(suspensionId), {
    prefix: "addition#",
    most: 1,
    ...(round.after === undefined ? {} : { after: round.after }),
  });
  const [addition] = page.items.filter((item) => item.kind === "addition");
  const { after: _done, ...counted } =
    addition === undefined
      ? round
      : withFound(round, await found(ledger, addition, now));
  return {
    suspension: {
      ...suspension,
      round:
        page.next === undefined
          ? { ...counted, step: "keep" }
          : { ...counted, after: page.next },
    },
    failures: [],
  };
}

/** One that was looked through and is watched no more stays as it is. */
async function found(
  ledger: Ledger,
  addition: Addition,
  now: Instant,
): Promise<Addition> {
  if (addition.revision > 0 && addition.watchUntil === undefined)
    return addition;
  const looked = await findRecordings(ledger, addition, now);
  if ((await ledger.replace([looked]))[0] === "conflict")
    throw new PageTaken("Another run works on this page; it is read again.");
  return looked;
}

function withFound(
  round: Round,
  { watchUntil, scope, missing }: Addition,
): Round {
  const watched = watchUntil !== undefined;
  const as = watched && scope.kind === "calls" ? "none-yet" : "unknown";
  return {
    ...round,
    watching: round.watching || watched,
    counts: { ...round.counts, [as]: round.counts[as] + missing.length },
  };
}
