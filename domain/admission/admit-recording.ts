import type { Ledger, ObjectStore, Platform } from "../ports.ts";
import type { Collection } from "#schemas/collection";
import type { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import type { Recording, RecordingType } from "#schemas/recording";
import { recordingIdFrom, unannouncedInteraction } from "../ids.ts";
import { callPartition } from "../ledger/keys.ts";
import { isOlder } from "./is-older.ts";
import { joinWithConsent } from "./join-with-consent.ts";

export type Provenance =
  | {
      from: "collected";
      interactionId: InteractionId;
      callId: CallId;
      platformRecordingId: PlatformRecordingId;
      type: RecordingType;
    }
  | { from: "custom-storage"; platformRecordingId: PlatformRecordingId };

export type Landed = {
  key: string;
  etag: string;
  /** Where its event stands among those of its key. */
  sequencer: string;
  bytes: number;
  provenance: Provenance;
  now: Instant;
};
export type AdmitPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "admit" | "discard">;
  randomId: () => string;
};
export type Admission =
  "kept" | "erasing" | "waiting" | "duplicate" | "overwrite";

/** Audio landed: into the vault with a yes, away with a no, and into a bounded wait without an answer (T76, T78). */
export async function admitRecording(
  ports: AdmitPorts & { platform: Pick<Platform, "findRecording"> },
  landed: Landed,
  policy: RetentionPolicy,
): Promise<Admission> {
  const call = await callOf(ports, landed.provenance);
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

type Call = {
  interactionId: InteractionId;
  callId: CallId | null;
  type: RecordingType;
};

/**
 * Custom Storage says which recording a file is only in its key, so the key is a hint: the platform's own answer
 * tells the call, and our ledger tells the interaction.
 */
async function callOf(
  ports: { ledger: Ledger; platform: Pick<Platform, "findRecording"> },
  provenance: Provenance,
): Promise<Call> {
  if (provenance.from === "collected") return provenance;
  const listed = await ports.platform.findRecording(
    provenance.platformRecordingId,
  );
  const interactionId =
    listed === undefined
      ? undefined
      : await interactionOf(ports.ledger, listed.callId);
  return {
    interactionId:
      interactionId ?? unannouncedInteraction(provenance.platformRecordingId),
    callId: listed?.callId ?? null,
    type: listed?.type ?? "unknown",
  };
}

async function interactionOf(
  ledger: Ledger,
  callId: CallId,
): Promise<InteractionId | undefined> {
  const found = await ledger.find("alias", `call#${callId}`);
  return found.find((item): item is Collection => item.kind === "collection")
    ?.interactionId;
}

/** Events come in any order (A23): the bytes this one tells of were overwritten by those we know, and are no more. */
const isSuperseded = (
  { key, sequencer }: Landed,
  { landingKey, sequencer: known }: Recording,
): boolean =>
  key === landingKey && known !== undefined && isOlder(sequencer, known);

const isOpen = (recording: Recording): boolean =>
  recording.state === "waiting" || recording.state === "admitting";

/** The recording was decided on before: a second delivery changes nothing but is never left lying about (T6, T78). */
async function dismiss(
  ports: AdmitPorts,
  known: Recording,
  landed: Landed,
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

const landedAs = ({ key, etag, sequencer, bytes }: Landed) => ({
  landingKey: key,
  etag,
  sequencer,
  bytes,
});

function newRecording(
  call: Call,
  landed: Landed,
  { items, id }: { items: readonly LedgerItem[]; id: string },
): Recording {
  return {
    kind: "recording",
    recordingId: recordingIdFrom(id),
    interactionId: call.interactionId,
    callId: call.callId,
    platformRecordingId: landed.provenance.platformRecordingId,
    type: call.type,
    state: "waiting",
    ...landedAs(landed),
    subject: subjectOf(items),
    seenAt: landed.now,
    keepers: [],
    revision: 0,
  };
}

function subjectOf(items: readonly LedgerItem[]): Recording["subject"] {
  const tokens = items.flatMap((item) =>
    item.kind === "collection" || item.kind === "consent" ? [item.subject] : [],
  );
  return tokens.find((token) => token !== null) ?? null;
}
