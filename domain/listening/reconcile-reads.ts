import { attemptEach, failuresOf } from "../attempt.ts";
import { callPartition } from "../ledger/keys.ts";
import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { writeLine } from "./find-outside.ts";
import { readLine } from "./read-line.ts";
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
    const recording = await recordingOf(ledger, read);
    const items = await itemsOf(ledger, recording);
    const line = readLine(read, { recording, items, readers });
    return line !== undefined && (await writeLine(ledger, line, now));
  });
  return {
    reads: reads.length,
    outside: taken.filter((one) => one.ok && one.value).length,
    failures: failuresOf(taken),
  };
}

async function recordingOf(
  ledger: Needs,
  { recordingId }: StorageRead,
): Promise<Recording | undefined> {
  if (recordingId === undefined) return undefined;
  const found = await ledger.find("alias", `recording#${recordingId}`);
  return found.find((item) => item.kind === "recording");
}

const itemsOf = async (
  ledger: Needs,
  recording: Recording | undefined,
): Promise<readonly LedgerItem[]> =>
  recording === undefined
    ? []
    : ledger.readPartition(callPartition(recording.interactionId));
