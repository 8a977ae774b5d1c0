import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Derivative } from "#schemas/derivative";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording, StrayVersion } from "#schemas/recording";
import { type Attempt, attempt, failuresOf } from "../attempt.ts";
import { slicesOf } from "../slices.ts";
import { plusMinutes, secondsBetween } from "../time/instant.ts";
import {
  confirmGoneAtPlatform,
  confirmGoneHere,
  type ErasePorts,
} from "./confirm-gone.ts";
import { type ErasurePolicy, retentionVerdict } from "./retention-verdict.ts";
import type { Rule } from "./rules/rule.ts";
import { afterErasure } from "./after-erasure.ts";
import { checkErased } from "./check-erased.ts";
import { eraseDueDerivatives } from "./erase-derivatives.ts";
import { eraseStrays } from "./erase-strays.ts";

/** S3 takes 1,000 versions in one call. */
const batchSize = 1000;
/** So many are asked for at the platform before the ledger hears how far they are. */
const sliceSize = 100;
/** A claimed recording is left to its claimer for this long; then the next run takes it over. */
const claimMinutes = 10;

export type ErasureSummary = {
  looked: number;
  erased: number;
  unconfirmed: number;
  oldestOverdueSeconds: number;
  failures: unknown[];
};

/**
 * Erases what is due at the scheduled time: claim in the ledger, delete versions here, ask the platform, and say
 * *erased* only of what a version-addressed read no longer finds at either place (R28, T1, T2, T15). Bytes here go
 * first, in one go. The platform takes longer: each slice is written down, and when the run `goesOn` no more, the rest is
 * asked for by the next one.
 */
export async function eraseRecordings(
  ports: ErasePorts,
  scheduledAt: Instant,
  policy: ErasurePolicy,
  goesOn: () => boolean,
): Promise<ErasureSummary> {
  const due = await ports.ledger.due("erase", scheduledAt, batchSize);
  const recordings = due.filter((item) => item.kind === "recording");
  const claimed = await claim(ports.ledger, recordings, {
    now: scheduledAt,
    rules: policy.rules,
  });
  const here = await confirmGoneHere(ports, claimed, scheduledAt);
  const { after, failures } = await finishAtPlatform(ports, here.recordings, {
    now: scheduledAt,
    policy,
    goesOn,
  });
  const others = await eraseOthers(ports, due, { now: scheduledAt, policy });
  const unconfirmed = after.filter(
    (recording) => recording.state === "erasing",
  );
  return {
    looked: due.length,
    erased: after.length - unconfirmed.length,
    unconfirmed: unconfirmed.length,
    oldestOverdueSeconds: Math.max(
      oldestOverdue(unconfirmed, scheduledAt),
      others.oldestOverdueSeconds,
    ),
    failures: [...here.failures, ...failures, ...others.failures],
  };
}

/** What is no recording to erase: strays, tombstones to check, and what outlasted its parent. */
async function eraseOthers(
  ports: ErasePorts,
  due: readonly LedgerItem[],
  run: Omit<Run, "goesOn">,
): Promise<Pick<ErasureSummary, "oldestOverdueSeconds" | "failures">> {
  const strays = await eraseStrays(
    ports,
    due.filter((item): item is StrayVersion => item.kind === "stray"),
    run,
  );
  const checks = await checkErased(
    ports,
    due.filter(
      (item): item is Recording =>
        item.kind === "recording" && item.state === "erased",
    ),
    run.now,
  );
  const derivatives = due.filter(
    (item): item is Derivative => item.kind === "derivative",
  );
  const outcomes = await eraseDueDerivatives(ports, derivatives, run);
  const overdue = derivatives.filter((_, position) => {
    const outcome = outcomes[position];
    return outcome?.ok !== true || outcome.value === "overdue";
  });
  return {
    oldestOverdueSeconds: Math.max(
      0,
      ...overdue.map(({ dueAt }) => secondsBetween(dueAt, run.now)),
    ),
    failures: failuresOf([...strays, ...checks, ...outcomes]),
  };
}

type Run = { now: Instant; policy: ErasurePolicy; goesOn: () => boolean };

/** While the platform answers for the next slice, the ledger hears of the last. */
async function finishAtPlatform(
  ports: ErasePorts,
  recordings: readonly Recording[],
  { now, policy, goesOn }: Run,
): Promise<{ after: Recording[]; failures: unknown[] }> {
  const after: Recording[] = [];
  const failures: unknown[] = [];
  const writes: Promise<Attempt<unknown>>[] = [];
  for (const slice of slicesOf(recordings, sliceSize)) {
    const asked = goesOn()
      ? await confirmGoneAtPlatform(ports, slice, now)
      : { recordings: slice, failures: [] };
    const told = asked.recordings.map((recording) =>
      afterErasure(recording, now, policy),
    );
    writes.push(attempt(() => ports.ledger.replace(told)));
    after.push(...told);
    failures.push(...asked.failures);
  }
  failures.push(...failuresOf(await Promise.all(writes)));
  return { after, failures };
}

/** The ledger's conditional write decides who erases, and whether a freeze came first. */
async function claim(
  ledger: Ledger,
  recordings: readonly Recording[],
  { now, rules }: { now: Instant; rules: readonly Rule[] | undefined },
): Promise<Recording[]> {
  const wanted = recordings
    .filter(
      (recording) =>
        retentionVerdict({ recording, now }, rules).verdict === "erase",
    )
    .map((recording) => claimedAt(recording, now));
  const outcomes = wanted.length === 0 ? [] : await ledger.replace(wanted);
  return wanted
    .filter((_, position) => outcomes[position] === "replaced")
    .map((recording) => ({ ...recording, revision: recording.revision + 1 }));
}

function claimedAt(
  recording: Recording,
  now: Instant,
): Recording & Required<Pick<Recording, "erasure">> {
  const erasure = recording.erasure ?? {
    cause: "term",
    decidedAt: now,
    attempts: 0,
  };
  return {
    ...recording,
    state: "erasing",
    erasure: { ...erasure, attempts: erasure.attempts + 1 },
    nextAt: plusMinutes(now, claimMinutes),
  };
}

function oldestOverdue(
  unconfirmed: readonly Recording[],
  now: Instant,
): number {
  return Math.max(
    0,
    ...unconfirmed.map((recording) =>
      secondsBetween(recording.erasure?.decidedAt ?? now, now),
    ),
  );
}
