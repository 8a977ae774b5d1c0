import { attemptEach, failuresOf } from "../attempt.ts";
import { callPartition } from "../ledger/keys.ts";
import { recordingById } from "../ledger/recording-by-id.ts";
import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { writeLine } from "./find-outside.ts";
import { isWork, readLine } from "./read-line.ts";
import type { StorageRead } from "./storage-read.ts";

type Needs = Pick<Ledger, "append" | "find" | "readPartition">;
export type ReadsSummary = {
  reads: number;
  /** Reads that nothing explains, met for the first time. */
  outside: number;
  failures: unknown[];
};

/** Each read in the vault is the broker's own, a function's work, or a line and a finding; twice is once (T97, T102). */
export async function reconcileReads(
  ledger: Needs,
  reads: readonly StorageRead[],
  { readers, now }: { readers: ReadonlySet<string>; now: Instant },
): Promise<ReadsSummary> {
  const taken = await attemptEach(reads, 8, async (read) => {
    // The most of them, and nothing has to be read to tell.
    if (isWork(read, readers)) return false;
    const recording = await recordingOf(ledger, read);
    const items = await itemsOf(ledger, recording);
    const line = readLine(read, { recording, items });
    return line !== undefined && (await writeLine(ledger, line, now));
  });
  return {
    reads: reads.length,
    outside: taken.filter((one) => one.ok && one.value).length,
    failures: failuresOf(taken),
  };
}

const recordingOf = async (
  ledger: Needs,
  { recordingId }: StorageRead,
): Promise<Recording | undefined> =>
  recordingId === undefined ? undefined : recordingById(ledger, recordingId);

const itemsOf = async (
  ledger: Needs,
  recording: Recording | undefined,
): Promise<readonly LedgerItem[]> =>
  recording === undefined
    ? []
    : ledger.readPartition(callPartition(recording.interactionId));
