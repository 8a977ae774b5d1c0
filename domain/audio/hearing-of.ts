import type { Ledger } from "../ports.ts";
import type { AudioReview } from "#schemas/audio-review";
import type { ListeningId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import { answersAndEnds } from "../calls/answers-and-ends.ts";
import { entityOfCall } from "../calls/entity-of-call.ts";
import { callPartition, recordingKey } from "../ledger/keys.ts";
import { listeningPrefix } from "../ledger/staff-keys.ts";
import { recordingRefusals } from "../listening/recording-refusals.ts";

export type Hearing =
  | { verdict: "heard"; listeningId: ListeningId }
  | { verdict: "not-heard" }
  /** Nobody can hear it: it is gone, its time is over, or its line is no entity's of ours. */
  | { verdict: "cannot-be-heard" };
type Needs = Pick<Ledger, "read" | "readPage">;
type By = { by: StaffId; now: Instant };

/**
 * Whether this person heard the recording for this request, by a play that was granted to them and of which they said how much
 * they heard: who marks what others must not hear has listened (Art 15(4), T64, T84).
 */
export async function hearingOf(
  ledger: Needs,
  review: AudioReview,
  { by, now }: By,
): Promise<Hearing> {
  const heard = await playOf(ledger, review, by);
  if (heard !== undefined)
    return { verdict: "heard", listeningId: heard.listeningId };
  return (await canBeHeard(ledger, review, now))
    ? { verdict: "not-heard" }
    : { verdict: "cannot-be-heard" };
}

async function playOf(
  ledger: Needs,
  review: AudioReview,
  by: StaffId,
): Promise<Listening | undefined> {
  let after: string | undefined;
  do {
    const { items, next } = await ledger.readPage(
      callPartition(review.interactionId),
      {
        prefix: listeningPrefix,
        most: 1000,
        ...(after === undefined ? {} : { after }),
      },
    );
    const found = items
      .filter((item) => item.kind === "listening")
      .find((line) => line.staffId === by && isHearing(line, review));
    if (found !== undefined) return found;
    after = next;
  } while (after !== undefined);
  return undefined;
}

const isHearing = (
  { verdict, use, recordingId, circumstance, heardSeconds = 0 }: Listening,
  review: AudioReview,
): boolean =>
  [verdict, use].join() === "granted,play" &&
  recordingId === review.recordingId &&
  circumstance?.kind === "request" &&
  circumstance.requestId === review.requestId &&
  heardSeconds > 0;

async function canBeHeard(
  ledger: Needs,
  { interactionId, platformRecordingId, requestId }: AudioReview,
  now: Instant,
): Promise<boolean> {
  const item = await ledger.read(
    recordingKey(interactionId, platformRecordingId),
  );
  const items = await answersAndEnds(ledger, interactionId);
  return isThere(item, { requestId, now }) && entityOfCall(items) !== undefined;
}

const isThere = (
  item: LedgerItem | undefined,
  { requestId, now }: Pick<AudioReview, "requestId"> & Pick<By, "now">,
): boolean =>
  recordingRefusals(
    {
      purpose: "subject-request",
      circumstance: { kind: "request", requestId },
    },
    item?.kind === "recording" ? item : undefined,
    now,
  ).length === 0;
