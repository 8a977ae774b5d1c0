import type { Bytes, Ledger, ObjectStore, ObjectVersion } from "../ports.ts";
import type { DerivativeId, RecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { AudioPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import type { AudioShape } from "./audio-shape.ts";
import type { Redaction } from "./redact-samples.ts";
import { redactionPlan } from "./redaction-plan.ts";
import type { WithAudio } from "../package/access-package.ts";
import {
  audioFacts,
  type AudioPorts,
  audioReviews,
  openAudioReviews,
} from "./audio-reviews.ts";
import { redactedVersion } from "./redacted-version.ts";

export type RedactedAudio = {
  body: Bytes;
  contentType: string;
  sourceSha256: string;
  /** Of the body, once it was read to its end. */
  sha256: () => string;
};
export type SubjectAudioPorts = AudioPorts & {
  ledger: Ledger;
  objects: Pick<ObjectStore, "put" | "read">;
  redact: (
    open: () => Promise<Bytes>,
    redaction: Redaction,
  ) => Promise<RedactedAudio>;
  newDerivativeId: () => DerivativeId;
};
export type SubjectAudio = {
  recordingId: RecordingId;
  name: string;
  bucket: "recordings" | "exports";
  version: ObjectVersion;
};
type Asked = {
  policy: AudioPolicy;
  now: Instant;
  /** Redacted for this package alone, when its policy is stricter than that of the request's other one. */
  apart?: boolean;
};

/** A recording came into the scope after its siblings were heard: staff is asked to hear it, and the step waits. */
export class AudioNotReviewed extends Error {
  readonly code = "audio-not-reviewed";
}

/** The audio that the grant lets out, as its subject is given it; what must be redacted is, one recording after the other. */
export async function subjectAudio(
  ports: SubjectAudioPorts,
  request: Request,
  {
    given,
    policy,
    now,
    apart = false,
  }: Asked & { given: readonly WithAudio[] },
): Promise<SubjectAudio[]> {
  const reviews = await audioReviews(ports.ledger, request.requestId);
  const audio: SubjectAudio[] = [];
  for (const recording of given) {
    const facts = await audioFacts(ports, recording, { policy, request });
    const reviewed = reviews.get(recording.recordingId)?.reviewed;
    const plan = redactionPlan(facts, reviewed);
    if (plan.verdict === "needs-review")
      throw await unheard(ports, request, { recording, policy, now });
    audio.push(
      plan.verdict === "as-it-is"
        ? whole(recording, facts.shape)
        : {
            recordingId: recording.recordingId,
            name: `audio/${recording.recordingId}.wav`,
            bucket: "exports",
            version: await redactedVersion(ports, request, {
              recording,
              redaction: plan.redaction,
              now,
              apart,
            }),
          },
    );
  }
  return audio;
}

const whole = (
  { recordingId, version }: WithAudio,
  shape: AudioShape | undefined,
): SubjectAudio => ({
  recordingId,
  name: `audio/${recordingId}.${shape?.format ?? "mp3"}`,
  bucket: "recordings",
  version,
});

async function unheard(
  ports: AudioPorts,
  request: Request,
  { recording, policy, now }: Asked & { recording: Recording },
): Promise<AudioNotReviewed> {
  await openAudioReviews(ports, request, {
    recordings: [recording],
    policy,
    now,
  });
  return new AudioNotReviewed(
    `Recording ${recording.recordingId} must be heard first: put its mutes, then start the workflow again.`,
  );
}
