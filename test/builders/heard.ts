import { randomUUID } from "node:crypto";
import { audioReviewKey } from "#domain/audio/audio-review-key";
import type { Ledger } from "#domain/ports";
import { ListeningId, type RecordingId, type RequestId } from "#schemas/ids";
import type { Listening } from "#schemas/listening";

type Hearing = Pick<Listening, "staffId" | "at"> & {
  requestId: RequestId;
  recordingId: RecordingId;
};

/** Somebody played a recording that a request asks to be heard, to its last second; nothing, where it asks for none. */
export async function heardFor(
  ledger: Pick<Ledger, "append" | "read">,
  { requestId, recordingId, staffId, at }: Hearing,
  overrides: Partial<Listening> = {},
): Promise<void> {
  const review = await ledger.read(audioReviewKey(requestId, recordingId));
  if (review?.kind !== "audio-review") return;
  await ledger.append({
    kind: "listening",
    listeningId: ListeningId.parse(randomUUID()),
    ...{ door: "broker", use: "play", staffId, role: "privacy-officer" },
    purpose: "subject-request",
    circumstance: { kind: "request", requestId },
    ...{ interactionId: review.interactionId, recordingId, at },
    ...{ verdict: "granted", reasons: [], heardSeconds: 3, revision: 0 },
    ...overrides,
  });
}
