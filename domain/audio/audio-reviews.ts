import type { Ledger, ObjectStore } from "../ports.ts";
import type { RecordingId, RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { AudioProfile } from "#schemas/audio-profile";
import type { AudioReview } from "#schemas/audio-review";
import type { AudioPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { attemptEach, valuesOf } from "../attempt.ts";
import type { AudioShape } from "./audio-shape.ts";
import { type AudioFacts, reviewReason } from "./redaction-plan.ts";
import { requestPartition } from "../ledger/keys.ts";
import type { Bytes } from "../ports.ts";
import { audioReviewPrefix } from "./audio-review-key.ts";
import { kindOf } from "../rights/kind-of.ts";
import { type WithAudio, withAudio } from "../package/access-package.ts";

/** What an audio file is, from its first bytes and how many there are. */
export type ShapeOf = (
  bytes: Bytes,
  fileBytes: number,
) => Promise<AudioShape | undefined>;
export type AudioPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "read">;
  shapeOf: ShapeOf;
};

/** Some recordings could not be looked into; the step is tried again. */
export class AudioNotSeen extends Error {
  readonly code = "audio-not-seen";
}

/** Asks staff to hear each recording of an access request of which no channel can be left out (Art 15(4), T64). */
export async function openAudioReviews(
  ports: AudioPorts,
  request: Pick<Request, "requestId" | "entityId" | "subjectKind">,
  {
    recordings,
    policy,
    now,
  }: { recordings: readonly Recording[]; policy: AudioPolicy; now: Instant },
): Promise<void> {
  // Nobody must hear what is given as it is.
  if (profileOf(policy, request) === "keep-both") return;
  const opened = await attemptEach(
    withAudio(recordings),
    16,
    async (recording) => {
      const facts = await audioFacts(ports, recording, {
        policy,
        request,
      });
      const because = reviewReason(facts);
      if (because === undefined) return;
      await ports.ledger.append(
        reviewOf({ because, request, recording, shape: facts.shape, now }),
      );
    },
  );
  valuesOf(
    opened,
    (cause) =>
      new AudioNotSeen("A recording could not be looked into; try again.", {
        cause,
      }),
  );
}

const profileOf = (
  { profiles, otherwise }: AudioPolicy,
  { entityId }: Pick<Request, "entityId">,
): AudioProfile => profiles[entityId] ?? otherwise;

/** Read anew each time: what the vault holds decides, and not what was noted of it. */
export async function audioFacts(
  { objects, shapeOf }: Omit<AudioPorts, "ledger">,
  recording: WithAudio,
  {
    policy,
    request,
  }: {
    policy: AudioPolicy;
    request: Pick<Request, "entityId" | "subjectKind">;
  },
): Promise<AudioFacts> {
  const source = await objects.read("recordings", recording.version);
  return {
    of: kindOf(request),
    profile: profileOf(policy, request),
    shape: await shapeOf(source, recording.bytes ?? 0),
    contactChannel: recording.contactChannel,
  };
}

function reviewOf({
  because,
  request,
  recording,
  shape,
  now,
}: {
  because: AudioReview["because"];
  request: Pick<Request, "requestId">;
  recording: Recording;
  shape: AudioShape | undefined;
  now: Instant;
}): AudioReview {
  const { interactionId, platformRecordingId, recordingId } = recording;
  return {
    kind: "audio-review",
    requestId: request.requestId,
    ...{ interactionId, platformRecordingId, recordingId, because },
    ...(shape === undefined
      ? {}
      : { channels: shape.channels, lengthMs: shape.lengthMs }),
    openedAt: now,
    revision: 0,
  };
}

/** The reviews of a request by recording, open and done. */
export async function audioReviews(
  ledger: Pick<Ledger, "readPage">,
  requestId: RequestId,
): Promise<Map<RecordingId, AudioReview>> {
  const reviews = new Map<RecordingId, AudioReview>();
  let after: string | undefined;
  do {
    const { items, next } = await ledger.readPage(requestPartition(requestId), {
      prefix: audioReviewPrefix,
      most: 1000,
      ...(after === undefined ? {} : { after }),
    });
    for (const item of items)
      if (item.kind === "audio-review") reviews.set(item.recordingId, item);
    after = next;
  } while (after !== undefined);
  return reviews;
}
