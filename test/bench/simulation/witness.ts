import { instantOf, millisecondsOf } from "#domain/time/instant";
import type { ObjectVersion } from "#domain/ports";
import type { Recording } from "#schemas/recording";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Agenda } from "./agenda.ts";

export type Testimony = {
  /** Versions that were erased here, by cause. */
  erased: Record<string, number>;
  /** Of those whose term was over: the longest time between the due instant, or the end of a freeze, and their end. */
  slowestTermSeconds: number;
  /** Of those that were refused or asked for: the longest time between the order and their end. */
  slowestOrderSeconds: number;
  /** The longest time between the order and the platform's own 404. */
  slowestPlatformSeconds: number;
  /** Erased for their term before it was over. */
  early: string[];
  /** Erased for their term while a request needed them. */
  frozen: string[];
  /** In the vault past their due instant by more than two sweeps, and not frozen, at a midnight. */
  overdue: string[];
  /** Recordings that were frozen when their term was over. */
  outlived: number;
};
export type Witness = {
  wrote(before: LedgerItem | undefined, after: LedgerItem): void;
  /** Bytes are gone. */
  deleted(version: ObjectVersion): void;
  /** Looks at everything in the vault. */
  inspect(keys: Iterable<string>): void;
  testimony(): Testimony;
};

const twoSweeps = 120_000;

/** Watches from outside what the product does to bytes, and holds it against what was promised. */
export function openWitness(agenda: Agenda): Witness {
  const recordings = new Map<string, Recording>();
  const thawedAt = new Map<string, number>();
  const seen: Testimony = {
    erased: {},
    slowestTermSeconds: 0,
    slowestOrderSeconds: 0,
    slowestPlatformSeconds: 0,
    early: [],
    frozen: [],
    overdue: [],
    outlived: 0,
  };
  const sinceSeconds = (moment: number) => (agenda.now() - moment) / 1000;
  const dueOf = ({ recordingId, dueAt }: Recording) =>
    Math.max(
      dueAt === undefined ? Infinity : millisecondsOf(dueAt),
      thawedAt.get(recordingId) ?? 0,
    );
  /** What is ordered of a frozen recording is done when it is thawed. */
  const orderOf = ({ recordingId, erasure, seenAt }: Recording) =>
    Math.max(
      millisecondsOf(erasure?.decidedAt ?? seenAt),
      thawedAt.get(recordingId) ?? 0,
    );
  const judgeTerm = (recording: Recording): void => {
    const due = dueOf(recording);
    if (recording.keepers.length > 0) seen.frozen.push(recording.recordingId);
    if (due > agenda.now()) seen.early.push(recording.recordingId);
    seen.slowestTermSeconds = Math.max(
      seen.slowestTermSeconds,
      sinceSeconds(due),
    );
  };
  return {
    testimony: () => seen,
    wrote(before, after) {
      if (after.kind !== "recording") return;
      recordings.set(after.recordingId, after);
      if (before?.kind === "recording" && isThaw(before, after)) {
        thawedAt.set(after.recordingId, agenda.now());
        if ((after.dueAt ?? "9") <= instantOf(agenda.now())) seen.outlived += 1;
      }
      if (after.state !== "erased") return;
      seen.slowestPlatformSeconds = Math.max(
        seen.slowestPlatformSeconds,
        sinceSeconds(orderOf(after)),
      );
      recordings.delete(after.recordingId);
      thawedAt.delete(after.recordingId);
    },
    deleted({ key }) {
      const recording = recordings.get(key);
      if (recording === undefined) {
        seen.early.push(key);
        return;
      }
      const cause = recording.erasure?.cause ?? "nobody's order";
      seen.erased[cause] = (seen.erased[cause] ?? 0) + 1;
      if (cause === "term") judgeTerm(recording);
      else
        seen.slowestOrderSeconds = Math.max(
          seen.slowestOrderSeconds,
          sinceSeconds(orderOf(recording)),
        );
      if (recording.erasure === undefined) seen.early.push(key);
    },
    inspect(keys) {
      for (const key of keys) {
        const recording = recordings.get(key);
        const isOverdue =
          recording === undefined ||
          (recording.keepers.length === 0 &&
            dueOf(recording) + twoSweeps < agenda.now());
        if (isOverdue) seen.overdue.push(key);
      }
    },
  };
}

const isThaw = (before: Recording, after: Recording) =>
  before.keepers.length > 0 && after.keepers.length === 0;
