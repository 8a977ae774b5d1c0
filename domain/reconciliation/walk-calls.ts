import type { LegalDate } from "#schemas/instant";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { callPartition } from "../ledger/keys.ts";
import { compareRecording } from "./compare-recording.ts";
import { dayBefore } from "./days.ts";
import type { Difference } from "./difference.ts";
import {
  compareEach,
  pageSize,
  type Place,
  type ReconcilePorts,
  type WalkedPage,
} from "./walk.ts";

/** What the ledger expects of the calls first heard of on the day. */
export const walkCalls = (
  ports: ReconcilePorts,
  place: Place,
): Promise<WalkedPage> => walkDay(ports, place.day, place);

/** And of those whose thirty days ended with it: they must be gone, at the platform too (R28). */
export const walkEndedTerms = (
  ports: ReconcilePorts,
  place: Place,
): Promise<WalkedPage> =>
  walkDay(ports, dayBefore(place.day, place.policy.termDays), place);

async function walkDay(
  ports: ReconcilePorts,
  day: LegalDate,
  { after, now }: Place,
): Promise<WalkedPage> {
  const { items, next } = await ports.ledger.pageOfDay(`calls#${day}`, {
    after,
    most: pageSize,
  });
  const recordings = items.filter((item) => item.kind === "recording");
  return compareEach(recordings, next, (recording) =>
    lookAtRecording(ports, recording, now),
  );
}

/** Asks of a recording what its state makes worth asking. */
export async function lookAtRecording(
  { ledger, objects, platform }: ReconcilePorts,
  recording: Recording,
  now: Instant,
): Promise<Difference[]> {
  const { recordingId: key, versionId, state, platformRecordingId } = recording;
  const isKept = state === "kept";
  const items = isKept
    ? await ledger.readPartition(callPartition(recording.interactionId))
    : [];
  const here =
    isKept &&
    versionId !== undefined &&
    (await objects.look("recordings", { key, versionId })) === "present";
  const atPlatform =
    state === "erased" &&
    (await platform.findRecording(platformRecordingId)) !== undefined;
  const answers = items.filter((item) => item.kind === "consent");
  return compareRecording({ recording, answers, here, atPlatform, now });
}
