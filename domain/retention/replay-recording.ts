import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { ErasedRecording, JournalEntry } from "#schemas/journal";
import type { Recording } from "#schemas/recording";
import { recordingKey } from "../ledger/keys.ts";
import { orderErasure } from "./order-erasure.ts";
import { LedgerInUse, type Replayed, rewritten } from "./replay-outcome.ts";

type Fact = Extract<JournalEntry, { recording: ErasedRecording }>;

/** An erased recording is a tombstone again; one whose erasure was only ordered goes to the eraser. */
export async function replayRecording(
  ledger: Ledger,
  { fact, recording: told }: Fact,
  now: Instant,
): Promise<Replayed> {
  const current = await ledger.read(
    recordingKey(told.interactionId, told.platformRecordingId),
  );
  if (current?.kind !== "recording") return add(ledger, lost(told, fact, now));
  if (current.state === "erased") return "agreed";
  if (fact === "recording-erased")
    return rewritten(ledger, tombstone(current, told, now));
  if (current.erasure !== undefined) return "agreed";
  const { cause, requestId } = told.erasure;
  const order = requestId === undefined ? { cause } : { cause, requestId };
  return rewritten(
    ledger,
    orderErasure(current, order, told.erasure.decidedAt),
  );
}

/** Whoever kept it when the table was copied had let it go before it was erased, and so had the bucket's hold. */
function tombstone(
  current: Recording,
  told: ErasedRecording,
  now: Instant,
): Recording {
  const { legalHold: _lifted, ...rest } = current;
  const { unlinked, ...facts } = told;
  return {
    ...rest,
    ...facts,
    state: "erased",
    keepers: [],
    subject: unlinked ? null : current.subject,
    nextAt: now,
  };
}

/** Seen first after the restored point: all the ledger has of it is what the journal says. Its caller is not known any more. */
function lost(
  { unlinked: _unknown, erasure, ...told }: ErasedRecording,
  fact: Fact["fact"],
  now: Instant,
): Recording {
  const erased = fact === "recording-erased";
  const {
    hereGoneAt: _here,
    platformGoneAt: _there,
    announcedAt: _whose,
    ...order
  } = erasure;
  return {
    kind: "recording",
    ...told,
    // Told or not, any version of its key is to go.
    copiesBegun: (told.copiesBegun ?? 0) + 1,
    subject: null,
    keepers: [],
    state: erased ? "erased" : "erasing",
    erasure: erased ? erasure : order,
    nextAt: now,
    revision: 0,
  };
}

async function add(ledger: Ledger, recording: Recording): Promise<Replayed> {
  const { outcome } = await ledger.append(recording);
  if (outcome === "present") throw new LedgerInUse();
  return "added";
}
