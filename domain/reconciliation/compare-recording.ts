import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import type { ErasureCause, Recording } from "#schemas/recording";
import { consentVerdict, erasureCauseOf } from "../consent/consent-verdict.ts";
import type { Difference } from "./difference.ts";
import { isSettled } from "./grace.ts";

export type RecordingFacts = {
  recording: Recording;
  /** Every answer of its call. */
  answers: readonly ConsentAnswer[];
  /** Whether its version is in the vault; asked of what is kept only. */
  here: boolean;
  /** Whether the platform shows it; asked of what is erased only. */
  atPlatform: boolean;
  now: Instant;
};

/** One recording of the ledger against the vault, the caller's answers and the platform. */
export function compareRecording(facts: RecordingFacts): Difference[] {
  switch (facts.recording.state) {
    case "kept":
      return compareKept(facts);
    case "erased":
      return facts.atPlatform ? [differing("platform-copy-left", facts)] : [];
    case "waiting":
    case "admitting":
    case "erasing":
    case "announced":
      return [];
  }
}

function compareKept(facts: RecordingFacts): Difference[] {
  const { recording, here, now } = facts;
  if (!isSettled(recording.keptAt ?? recording.seenAt, now)) return [];
  if (!here) return [differing("missing", facts)];
  const cause = causeToGo(facts);
  if (recording.erasure !== undefined || cause === undefined) return [];
  return [
    {
      ...differing("refused-with-audio", facts),
      remedy: { do: "refuse", recording, cause },
    },
  ];
}

/** R8, R44: a no that came lately is still being carried out. */
function causeToGo({ answers, now }: RecordingFacts): ErasureCause | undefined {
  const settled = answers.filter((one) => isSettled(one.receivedAt, now));
  const consent = consentVerdict(settled, now, now);
  return consent.verdict === "refused"
    ? erasureCauseOf(consent.because)
    : undefined;
}

function differing(
  type: "missing" | "platform-copy-left" | "refused-with-audio",
  { recording }: RecordingFacts,
): Difference {
  const { interactionId, recordingId, platformRecordingId } = recording;
  return {
    type,
    subject: recordingId,
    about: { interactionId, recordingId, platformRecordingId },
  };
}
