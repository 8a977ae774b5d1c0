import type {
  AudioProfile,
  AudioReview,
  ReviewReason,
} from "#schemas/audio-review";
import type { AudioShape } from "./audio-shape.ts";
import type { Redaction } from "./redact-samples.ts";

export type RedactionFacts = {
  profile: AudioProfile;
  /** `undefined`: of a format we do not read. */
  shape: AudioShape | undefined;
  /** Where the platform says the contact is heard. */
  contactChannel: 1 | 2 | undefined;
  /** What a person marked and confirmed. */
  review: AudioReview["reviewed"];
};
export type RedactionPlan =
  | { verdict: "as-it-is" }
  | { verdict: "redact"; redaction: Redaction }
  | { verdict: "needs-review"; because: ReviewReason };

/**
 * What of a recording its subject is given. The other side's voice is no ground to refuse the copy, only to leave that
 * voice out (Art 15(4), T64); where no channel can be left out, a person marks what is not to be heard.
 */
export function redactionPlan(facts: RedactionFacts): RedactionPlan {
  const { review } = facts;
  const because = reviewReason(facts);
  if (because !== undefined && review === undefined)
    return { verdict: "needs-review", because };
  const redaction: Redaction = {
    keep: keptIn(facts),
    mutes: review?.mutes ?? [],
  };
  return redaction.keep === "both" && redaction.mutes.length === 0
    ? { verdict: "as-it-is" }
    : { verdict: "redact", redaction };
}

/** Why a person must hear it first, if one must. */
export function reviewReason({
  profile,
  shape,
  contactChannel,
}: Omit<RedactionFacts, "review">): ReviewReason | undefined {
  if (profile === "keep-both") return undefined;
  if (shape === undefined) return "unknown-format";
  if (profile === "human-review") return "profile";
  if (shape.channels === 1) return "one-channel";
  return contactChannel === undefined ? "channel-unknown" : undefined;
}

function keptIn({
  profile,
  shape,
  contactChannel,
  review,
}: RedactionFacts): Redaction["keep"] {
  if (profile !== "silence-other-side" || shape?.channels !== 2) return "both";
  return review?.contactChannel ?? contactChannel ?? "both";
}
