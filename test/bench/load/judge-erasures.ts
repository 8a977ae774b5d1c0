import { secondsBetween } from "#domain/time/instant";
import type { Recording } from "#schemas/recording";

export type ErasureVerdict = {
  erased: number;
  kept: number;
  /** Due by the last sweep, and still there or not confirmed gone. */
  overdue: string[];
  /** Erased before its time, or gone from the bucket without the ledger saying so. */
  early: string[];
  /** From the due instant to the decision, at most. */
  slowestSeconds: number;
};

/** Holds the planted recordings against their due instants, the last sweep and what is in the bucket. */
export function judgeErasures(
  recordings: readonly Recording[],
  sweptAt: string,
  isInBucket: (recording: Recording) => boolean,
): ErasureVerdict {
  const isErased = ({ state }: Recording) => state === "erased";
  const isGone = (one: Recording) => isErased(one) && !isInBucket(one);
  const named = (judge: (recording: Recording) => boolean) =>
    recordings.filter(judge).map(({ interactionId }) => interactionId);
  return {
    erased: recordings.filter(isGone).length,
    kept: recordings.filter(({ state }) => state === "kept").length,
    overdue: named((one) => (one.dueAt ?? "") <= sweptAt && !isGone(one)),
    early: named(
      (one) => wasEarly(one) || (one.state === "kept" && !isInBucket(one)),
    ),
    slowestSeconds: Math.max(
      0,
      ...recordings.filter(isErased).map(secondsAfterDue),
    ),
  };
}

/** What a request has erased goes before its term, and rightly so. */
const wasEarly = ({ erasure, dueAt }: Recording) =>
  erasure?.cause === "term" && erasure.decidedAt < (dueAt ?? "");

const secondsAfterDue = ({ erasure, dueAt }: Recording) =>
  erasure === undefined || dueAt === undefined
    ? 0
    : secondsBetween(dueAt, erasure.decidedAt);
