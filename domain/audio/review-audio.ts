import type { Ledger } from "../ports.ts";
import type { AudioReview, NewMutes } from "#schemas/audio-review";
import type { RecordingId, RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { type Mutes, mutesOf } from "./mutes.ts";
import { requestPartition } from "../ledger/keys.ts";
import { packagesOf } from "../package/packages-of.ts";
import { audioReviewKey } from "./audio-review-key.ts";
import { type Hearing, hearingOf } from "./hearing-of.ts";
import { requestOf } from "../rights/change-request.ts";

export type Reviewing = {
  requestId: RequestId;
  recordingId: RecordingId;
  marked: NewMutes;
  by: StaffId;
  now: Instant;
};
export type Reviewed =
  | { verdict: "reviewed"; review: AudioReview }
  | { verdict: "invalid"; field: string; message: string }
  | {
      verdict: "refused";
      because:
        | "not-asked-for"
        | "already-answered"
        | "not-heard"
        | "changed-meanwhile";
    };

/** Takes down what a person heard, who must have listened before; put again it replaces what was there, until the package is built from it. */
export async function reviewAudio(
  ledger: Ledger,
  { requestId, recordingId, marked, by, now }: Reviewing,
): Promise<Reviewed> {
  const request = await requestOf(ledger, requestId);
  const open = await ledger.read(audioReviewKey(requestId, recordingId));
  if (open?.kind !== "audio-review")
    return { verdict: "refused", because: "not-asked-for" };
  if (isAnswered(request))
    return { verdict: "refused", because: "already-answered" };
  const hearing = await hearingOf(ledger, open, { by, now });
  if (hearing.verdict === "not-heard")
    return { verdict: "refused", because: "not-heard" };
  const valid = marksOf(open, marked);
  if (valid.verdict === "refused") return { ...valid, verdict: "invalid" };
  const review = {
    ...open,
    reviewed: { ...marked, mutes: [...valid.mutes], by, at: now },
  };
  const [outcome] = await ledger.replace([review]);
  if (outcome === "conflict")
    return { verdict: "refused", because: "changed-meanwhile" };
  await ledger.append(evidenceOf(review, review.reviewed, hearing));
  return { verdict: "reviewed", review };
}

const isAnswered = (request: Request): boolean =>
  packagesOf(request).length > 0 || request.closedAt !== undefined;

function marksOf(
  { because, lengthMs }: AudioReview,
  { mutes, contactChannel }: NewMutes,
): Mutes {
  if (because === "channel-unknown" && contactChannel === undefined)
    return {
      verdict: "refused",
      field: "contactChannel",
      message:
        "must say on which channel, 1 or 2, the customer is heard: the platform did not",
    };
  if (lengthMs === undefined && mutes.length > 0)
    return {
      verdict: "refused",
      field: "mutes",
      message:
        "must be empty: this recording is of a format that cannot be muted here",
    };
  return mutesOf(mutes, lengthMs ?? 0);
}

function evidenceOf(
  { requestId, recordingId }: AudioReview,
  { by, at, mutes, contactChannel }: NonNullable<AudioReview["reviewed"]>,
  hearing: Hearing,
) {
  return {
    kind: "evidence",
    about: requestPartition(requestId),
    type: "audio.reviewed",
    discriminator: `${recordingId}#${at}`,
    at,
    details: {
      by,
      recordingId,
      ...("listeningId" in hearing ? { listeningId: hearing.listeningId } : {}),
      mutes: mutes.length,
      mutedMs: mutes.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
      ...(contactChannel === undefined ? {} : { contactChannel }),
    },
    revision: 0,
  } as const;
}
