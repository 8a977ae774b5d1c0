import type { Ledger, ObjectVersion } from "../ports.ts";
import type { DerivativeId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import type { Redaction } from "./redact-samples.ts";
import {
  derivativeKey,
  recordingKey,
  requestPartition,
} from "../ledger/keys.ts";
import { registerDerivative } from "../retention/register-derivative.ts";
import type { RedactedAudio, SubjectAudioPorts } from "./subject-audio.ts";

type Wanted = {
  recording: Recording & { version: ObjectVersion };
  redaction: Redaction;
  now: Instant;
  apart: boolean;
};

/** A recording was erased, or nobody approved the answer, while its package was built. */
export class NotRedacted extends Error {
  readonly code = "not-redacted";
}

/** Where a recording's redaction is; made once a request, however often the step is repeated (T102). */
export async function redactedVersion(
  ports: SubjectAudioPorts,
  request: Request,
  wanted: Wanted,
): Promise<ObjectVersion> {
  return (
    (await madeBefore(ports.ledger, request, wanted)) ??
    make(ports, request, wanted)
  );
}

async function madeBefore(
  ledger: Ledger,
  { requestId }: Request,
  wanted: Wanted,
): Promise<ObjectVersion | undefined> {
  const { interactionId, derivatives = [] } = wanted.recording;
  const evidence = await ledger.read({
    partition: requestPartition(requestId),
    item: `evidence#audio.redacted#${nameOf(wanted)}`,
  });
  const named = evidence?.kind === "evidence" && evidence.details;
  const id = derivatives.find((one) => named && named["derivativeId"] === one);
  const derivative =
    id && (await ledger.read(derivativeKey(interactionId, id)));
  return derivative?.kind === "derivative" && derivative.versionId !== undefined
    ? { key: derivative.key, versionId: derivative.versionId }
    : undefined;
}

const nameOf = ({ recording, apart }: Wanted): string =>
  apart ? `${recording.recordingId}#apart` : recording.recordingId;

async function make(
  ports: SubjectAudioPorts,
  request: Request,
  wanted: Wanted,
): Promise<ObjectVersion> {
  const { recording, redaction, now } = wanted;
  const { interactionId, platformRecordingId, version } = recording;
  const redacted = await ports.redact(
    () => ports.objects.read("recordings", version),
    redaction,
  );
  const derivativeId = ports.newDerivativeId();
  const registered =
    request.approval &&
    (await registerDerivative(
      ports,
      {
        parent: recordingKey(interactionId, platformRecordingId),
        derivativeId,
        form: "redaction",
        registeredBy: request.approval.decidedBy,
        body: redacted.body,
        contentType: redacted.contentType,
      },
      now,
    ));
  if (
    registered?.verdict !== "registered" ||
    registered.derivative.versionId === undefined
  )
    throw new NotRedacted(
      `The redaction of recording ${recording.recordingId} was not kept; try again.`,
    );
  const { key, versionId } = registered.derivative;
  await ports.ledger.append(
    evidenceOf(request, wanted, redacted, derivativeId),
  );
  return { key, versionId };
}

/** Both digests, so that anybody can tell what was made from what; what was left out is in the review. */
function evidenceOf(
  { requestId }: Request,
  wanted: Wanted,
  { sourceSha256, sha256 }: RedactedAudio,
  derivativeId: DerivativeId,
) {
  const { recording, redaction, now } = wanted;
  return {
    kind: "evidence",
    about: requestPartition(requestId),
    type: "audio.redacted",
    discriminator: nameOf(wanted),
    at: now,
    details: {
      recordingId: recording.recordingId,
      derivativeId,
      sourceSha256,
      sha256: sha256(),
      kept:
        redaction.keep === "both"
          ? "all channels"
          : `channel ${String(redaction.keep)}`,
      mutes: redaction.mutes.length,
    },
    revision: 0,
  } as const;
}
