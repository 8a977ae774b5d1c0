import type { Ledger, ObjectStore, Platform } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import { callPartition } from "../ledger/keys.ts";
import { isOlder } from "./is-older.ts";
import { callOf, type LandedCall, type Provenance } from "./landed-call.ts";
import { joinWithConsent } from "./join-with-consent.ts";
import { landedAs, type LandedOnce, newRecording } from "./new-recording.ts";

export type Landed = {
  key: string;
  etag: string;
  /** Where its event stands among those of its key. */
  sequencer: string;
  bytes: number;
  provenance: Provenance;
  /** When it was first seen, if that was before. */
  seenAt?: Instant;
  now: Instant;
};
export type AdmitPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "admit" | "discard">;
  platform: Pick<Platform, "findRecording">;
  randomId: () => string;
};
export type Admission =
  "kept" | "erasing" | "waiting" | "duplicate" | "overwrite";

/** Audio landed: into the vault with a yes, away with a no, and into a bounded wait without an answer (T76, T78). */
export async function admitRecording(
  ports: AdmitPorts,
  landed: Landed,
  policy: RetentionPolicy,
): Promise<Admission> {
  const call = await callOf(ports, landed.provenance);
  return admitToCall(ports, landed, { call, policy });
}

/** The same of audio whose call is known. */
export async function admitToCall(
  ports: AdmitPorts,
  landed: LandedOnce,
  { call, policy }: { call: LandedCall; policy: RetentionPolicy },
): Promise<Admission> {
  const items = await ports.ledger.readPartition(
    callPartition(call.interactionId),
  );
  const known = items.find(
    (item): item is Recording =>
      item.kind === "recording" &&
      item.platformRecordingId === landed.provenance.platformRecordingId,
  );
  if (known !== undefined && isSuperseded(landed, known)) return "duplicate";
  if (known !== undefined && !isOpen(known))
    return dismiss(ports, known, landed);
  const recording =
    known === undefined
      ? newRecording(call, landed, { items, id: ports.randomId() })
      : { ...known, ...landedAs(landed) };
  const admission = await joinWithConsent(ports, recording, {
    items,
    policy,
    now: landed.now,
    isNew: known === undefined,
  });
  if (admission !== "duplicate") return admission;
  throw new RecordingBusy(
    "Another event of this recording was taken at the same time; take this one again.",
  );
}

/** Whoever wrote first may know older bytes only, so this event comes again and is judged by what stands then. */
export class RecordingBusy extends Error {
  override readonly name = "RecordingBusy";
  readonly code = "recording-busy";
}

/** Events come in any order (A23): the bytes this one tells of were overwritten by those we know, and are no more. */
const isSuperseded = (
  { key, sequencer }: LandedOnce,
  { landingKey, sequencer: known }: Recording,
): boolean =>
  key === landingKey &&
  sequencer !== undefined &&
  known !== undefined &&
  isOlder(sequencer, known);

const isOpen = (recording: Recording): boolean =>
  recording.state === "waiting" || recording.state === "admitting";

/** The recording was decided on before: a second delivery changes nothing but is never left lying about (T6, T78). */
async function dismiss(
  ports: AdmitPorts,
  known: Recording,
  landed: LandedOnce,
): Promise<Admission> {
  await ports.objects.discard(landed.key);
  if (known.state !== "kept" || known.bytes === landed.bytes)
    return "duplicate";
  await ports.ledger.append({
    kind: "evidence",
    about: callPartition(known.interactionId),
    type: "object.rejected",
    discriminator: `${known.recordingId}#${landed.etag}`,
    at: landed.now,
    details: {
      recordingId: known.recordingId,
      because: "overwrites-a-kept-recording",
      bytes: landed.bytes,
    },
    revision: 0,
  });
  return "overwrite";
}
