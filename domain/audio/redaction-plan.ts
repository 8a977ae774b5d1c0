import type { AudioChannel, AudioProfile } from "#schemas/audio-profile";
import type { AudioReview, ReviewReason } from "#schemas/audio-review";
import type { SubjectKind } from "#schemas/subject-kind";
import type { AudioShape } from "./audio-shape.ts";
import type { Redaction } from "./redact-samples.ts";

export type AudioFacts = {
  /** Whose copy it is: the other side of a customer's call is the agent's, and the other way round. */
  of: SubjectKind;
  profile: AudioProfile;
  /** `undefined`: of a format we do not read. */
  shape: AudioShape | undefined;
  /** Where the platform says the contact is heard. */
  contactChannel: AudioChannel | undefined;
};
/** What a person marked and confirmed. */
type Reviewed = AudioReview["reviewed"];
export type RedactionPlan =
  | { verdict: "as-it-is" }
  | { verdict: "redact"; redaction: Redaction }
  | { verdict: "needs-review"; because: ReviewReason };

/**
 * What of a recording its subject is given. The other side's voice is no ground to refuse the copy, only to leave that
 * voice out (Art 15(4), T64); where no channel can be left out, a person marks what is not to be heard.
 */
export function redactionPlan(
  facts: AudioFacts,
  reviewed: Reviewed,
): RedactionPlan {
  const contactChannel = reviewed?.contactChannel ?? facts.contactChannel;
  const because = reviewReason({ ...facts, contactChannel });
  // No person can let pass what they did not know to be on a channel of its own.
  const isOpen = reviewed === undefined || because === "channel-unknown";
  if (because !== undefined && isOpen)
    return { verdict: "needs-review", because };
  return planFor({
    keep: keptOf(facts, contactChannel),
    mutes: reviewed?.mutes ?? [],
  });
}

const planFor = (redaction: Redaction): RedactionPlan =>
  redaction.keep === "both" && redaction.mutes.length === 0
    ? { verdict: "as-it-is" }
    : { verdict: "redact", redaction };

/** Why a person must hear it first, if one must. */
export function reviewReason({
  profile,
  shape,
  contactChannel,
}: AudioFacts): ReviewReason | undefined {
  if (profile === "keep-both") return undefined;
  if (shape === undefined) return "unknown-format";
  if (profile === "human-review") return "profile";
  if (shape.channels === 1) return "one-channel";
  return contactChannel === undefined ? "channel-unknown" : undefined;
}

function keptOf(
  { of, profile, shape }: AudioFacts,
  contactChannel: AudioChannel | undefined,
): Redaction["keep"] {
  if (profile !== "silence-other-side" || shape?.channels !== 2) return "both";
  if (contactChannel === undefined) return "both";
  return of === "customer" ? contactChannel : otherThan[contactChannel];
}

const otherThan = { 1: 2, 2: 1 } as const;
