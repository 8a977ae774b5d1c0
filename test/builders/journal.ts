import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { DynamoDBBatchResponse } from "aws-lambda";
import { replayJournal } from "#domain/retention/replay-journal";
import { journalErasures } from "#functions/journal-erasures/journal-erasures";
import { streamImage } from "#functions/wiring/stream-image";
import { streamRecord } from "#local/run/stream-record";
import type { Instant } from "#schemas/instant";
import type { JournalEntry } from "#schemas/journal";
import { context } from "./gateway.ts";
import type { Office } from "./office.ts";

/** Hands the ledger's whole stream to the journal, what was told before included. */
export const writeJournal = (
  office: Pick<Office, "journal" | "stream" | "now">,
): Promise<DynamoDBBatchResponse> =>
  journalErasures({ ...office, readImage: streamImage })(
    { Records: office.stream.after(0, 10_000).map(streamRecord) },
    context,
  );

export async function journalOf(
  { journal }: Pick<Office, "journal">,
  from: Instant,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of journal.since(from)) entries.push(entry);
  return entries;
}

export const replay = (office: Office, restoredTo: Instant) =>
  replayJournal(office, restoredTo, office.now());

/** Copies the ledger; what happens after is in the journal, and then the copy is the ledger again. */
export async function restoredAfter(
  office: Office,
  happened: () => Promise<unknown>,
) {
  const folder = mkdtempSync(join(tmpdir(), "tacet-copy-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const copy = join(folder, "ledger.db");
  office.copies.copyTo(copy);
  const restoredTo = office.now();
  await happened();
  await writeJournal(office);
  office.copies.restoreFrom(copy);
  return restoredTo;
}
