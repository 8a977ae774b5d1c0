import type { Ledger } from "../ports.ts";
import type { RecordingId, RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording, StrayVersion } from "#schemas/recording";
import type { Deletion, DeletionCertificate } from "#schemas/statement";
import { callPartition } from "../ledger/keys.ts";
import { recordingById } from "../ledger/recording-by-id.ts";
import { requestOf } from "../rights/change-request.ts";
import { grantedRights, needs } from "../rights/outcome.ts";
import { grantedScope } from "../acts/granted-scope.ts";

/** What keeps a recording from being certified as gone. */
export type Unconfirmed = { recordingId: RecordingId; because: string };
export type Certification =
  | { verdict: "certified"; certificate: DeletionCertificate }
  | { verdict: "unknown" }
  | { verdict: "refused"; because: string; unconfirmed: Unconfirmed[] };

/** The tombstone of one recording, once both places said that it is gone (T2, T29). */
export async function certifyRecording(
  ledger: Ledger,
  recordingId: RecordingId,
  now: Instant,
): Promise<Certification> {
  const recording = await recordingById(ledger, recordingId);
  if (recording === undefined) return { verdict: "unknown" };
  return certify(await fatesOf(ledger, [recording]), { recordingId }, now);
}

/** The tombstones of every recording an erasure request concerned: all of them or no certificate (T24, T29). */
export async function certifyRequest(
  ledger: Ledger,
  requestId: RequestId,
  now: Instant,
): Promise<Certification> {
  const request = await requestOf(ledger, requestId);
  if (!needs(request.rights, "erasure"))
    return refused("This request asks for no erasure; it erases nothing.");
  if (request.approval && !needs(grantedRights(request), "erasure"))
    return refused("This request was refused; it erased nothing.");
  const scope = await grantedScope(ledger, request, "erasure");
  if (scope.length === 0)
    return refused("No recording is confirmed to be this person's (yet).");
  return certify(await fatesOf(ledger, scope), { requestId }, now);
}

const refused = (because: string): Certification => ({
  verdict: "refused",
  because,
  unconfirmed: [],
});

/** A recording and every version of its key that somebody else wrote: its bytes, too (T6). */
type Fate = { recording: Recording; strays: StrayVersion[] };

async function fatesOf(
  ledger: Pick<Ledger, "readPartition">,
  recordings: readonly Recording[],
): Promise<Fate[]> {
  const calls = [...new Set(recordings.map((one) => one.interactionId))];
  const items = await Promise.all(
    calls.map((id) => ledger.readPartition(callPartition(id))),
  );
  const strays = items.flat().filter((item) => item.kind === "stray");
  return recordings.map((recording) => ({
    recording,
    strays: strays.filter((one) => one.recordingId === recording.recordingId),
  }));
}

function certify(
  fates: readonly Fate[],
  about: DeletionCertificate["about"],
  now: Instant,
): Certification {
  const read = fates.map(deletionOf);
  const unconfirmed = read.filter(isUnconfirmed);
  if (unconfirmed.length > 0) {
    const because = `${String(unconfirmed.length)} of ${String(read.length)} are not confirmed gone; ask again when they are.`;
    return { verdict: "refused", because, unconfirmed };
  }
  const deletions = read.flatMap((one) => (isUnconfirmed(one) ? [] : [one]));
  return {
    verdict: "certified",
    certificate: {
      format: "tacet-deletion-certificate-1",
      about,
      asOf: now,
      says: says(deletions.length),
      deletions,
    },
  };
}

const says = (count: number): string[] => [
  `${count === 1 ? "This recording is" : `These ${String(count)} recordings are`} gone here and at the platform: at each place a read of exactly the version or id found nothing, at the time given.`,
  "Without a version id a recording was never admitted here. This names ids and times only, and nobody.",
];

/** A delete marker, or a deletion that was merely asked for, is no deletion (T2, T5, T26). */
function deletionOf({ recording, strays }: Fate): Deletion | Unconfirmed {
  const { recordingId, interactionId, platformRecordingId } = recording;
  const { state, versionId, erasure } = recording;
  if (erasure === undefined)
    return { recordingId, because: `is ${state}; its erasure is not decided` };
  const { cause, requestId, decidedAt, hereGoneAt, platformGoneAt } = erasure;
  if (hereGoneAt === undefined)
    return { recordingId, because: "is not confirmed gone here" };
  if (platformGoneAt === undefined)
    return { recordingId, because: "is not confirmed gone at the platform" };
  const left = strays.find((one) => one.state !== "erased");
  if (left !== undefined)
    return {
      recordingId,
      because: `has another version, ${left.versionId}, not confirmed gone here`,
    };
  return {
    recordingId,
    interactionId,
    platformRecordingId,
    ...(versionId === undefined ? {} : { versionId }),
    strayVersionIds: strays.map((one) => one.versionId),
    cause,
    ...(requestId === undefined ? {} : { requestId }),
    decidedAt,
    hereGoneAt,
    platformGoneAt,
  };
}

const isUnconfirmed = (one: Deletion | Unconfirmed): one is Unconfirmed =>
  "because" in one;
