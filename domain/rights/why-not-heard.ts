import type { AudioReview } from "#schemas/audio-review";
import type { RequestId } from "#schemas/ids";
import type { RightOutcome } from "#schemas/outcome";
import type { Request } from "#schemas/request";
import { scopeOf } from "../acts/gather-recordings.ts";
import { audioReviews } from "../audio/audio-reviews.ts";
import type { Ledger } from "../ports.ts";
import type { Deciding } from "./decide-request.ts";
import { needPackage, outcomesOf } from "./outcome.ts";

/** Art 15(4): no answer is approved whose recordings nobody heard, where somebody must. */
export async function whyNotHeard(
  ledger: Ledger,
  { rights }: Request,
  deciding: Deciding,
): Promise<string | undefined> {
  if (deciding.task !== "approval") return undefined;
  const { decision, requestId } = deciding;
  const outcomes = outcomesOf(rights, decision);
  const packaged = outcomes.filter(
    ({ right, result }) => result !== "refused" && needPackage([right]),
  );
  if (packaged.length === 0) return undefined;
  const reviews = [...(await audioReviews(ledger, requestId)).values()];
  const open = await stillConfirmed(
    ledger,
    requestId,
    reviews.filter(
      (review) => review.reviewed === undefined && isGiven(review, packaged),
    ),
  );
  if (open.length === 0) return undefined;
  const ids = open.slice(0, mostNamed).map(({ recordingId }) => recordingId);
  return `${String(open.length)} recordings must be heard before the answer is approved: ${ids.join(", ")}${open.length > mostNamed ? " and others" : ""}. Put the mutes of each.`;
}

const mostNamed = 20;

/** What is granted in part gives the calls it names, and no other needs to be heard for it. */
const isGiven = (
  { interactionId }: AudioReview,
  packaged: readonly RightOutcome[],
): boolean =>
  packaged.some(
    (outcome) =>
      outcome.result !== "partly" ||
      outcome.interactionIds.includes(interactionId),
  );

/** What only a decision that was taken back had confirmed need not be heard. */
async function stillConfirmed(
  ledger: Ledger,
  requestId: RequestId,
  reviews: readonly AudioReview[],
): Promise<AudioReview[]> {
  if (reviews.length === 0) return [];
  const scope = await scopeOf(ledger, requestId, "confirmed");
  const ids = new Set(scope.map(({ recordingId }) => recordingId));
  return reviews.filter(({ recordingId }) => ids.has(recordingId));
}
