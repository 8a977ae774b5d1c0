import type { ErasedRecording, JournalEntry } from "#schemas/journal";
import type { ConsentAnswer } from "#schemas/consent";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import type { Request, SealedSubject } from "#schemas/request";
import type { StaffMember } from "#schemas/staff";
import { isEnding } from "../rights/outcome.ts";

/** An item before and after a write; without `after` it was removed. */
export type Change = {
  before: LedgerItem | undefined;
  after: LedgerItem | undefined;
};

type Said = JournalEntry | undefined;

/** What a write says that must outlive a restore of the table to before it; most writes say nothing of the kind (T33). */
export function journalEntry({ before, after }: Change): Said {
  const item = after ?? before;
  if (item === undefined || isSilent(item)) return undefined;
  switch (item.kind) {
    case "recording":
      return ofRecording(item);
    case "derivative":
      return ofDerivative(item);
    case "consent":
      return refusal(item);
    case "request":
      return ofRequest(item);
    case "staff":
      return ofStaff(item);
    case "subject":
      return after === undefined ? ofSubject(item) : undefined;
  }
}

/** Of these nothing is lost that must be said again. */
const silent = [
  "clock-watch",
  "recipient-notice",
  "intake",
  "complaint",
  "breach",
  "disclosure",
  "subject-link",
  "round",
  "collection",
  "stray",
  "evidence",
  "identity-code",
  "package-access",
  "audio-review",
  "scope",
  "suspension",
  "addition",
  "suspended",
  "attestation",
  "reconciliation",
  "finding",
  "ledger-watch",
  "play-watch",
  "audit-anchor",
  "employment",
  "listening",
  "listening-count",
] as const satisfies readonly LedgerItem["kind"][];

const isSilent = (
  item: LedgerItem,
): item is Extract<LedgerItem, { kind: (typeof silent)[number] }> =>
  silent.some((kind) => kind === item.kind);

/** The term needs no order: a restored recording is due again by itself. What a person or a no decided is not. */
function ofRecording(item: Recording): JournalEntry | undefined {
  const { erasure } = item;
  if (erasure === undefined) return undefined;
  const recording = erasedRecording(item, erasure);
  if (item.state === "erased") return { fact: "recording-erased", recording };
  return erasure.cause === "term"
    ? undefined
    : { fact: "erasure-ordered", recording };
}

function erasedRecording(
  recording: Recording,
  erasure: NonNullable<Recording["erasure"]>,
): ErasedRecording {
  const { interactionId, callId, platformRecordingId, recordingId } = recording;
  const { type, seenAt, versionId, copiesBegun, derivatives } = recording;
  const { keptAt, dueAt } = recording;
  return {
    ...{ interactionId, callId, platformRecordingId, recordingId, type },
    ...{ seenAt, erasure, unlinked: recording.subject === null },
    ...(versionId === undefined ? {} : { versionId }),
    ...(copiesBegun === undefined ? {} : { copiesBegun }),
    ...(derivatives === undefined ? {} : { derivatives }),
    ...(keptAt === undefined ? {} : { keptAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}

function ofDerivative({
  interactionId,
  recordingId,
  derivativeId,
  erasedAt,
}: Extract<LedgerItem, { kind: "derivative" }>): JournalEntry | undefined {
  if (erasedAt === undefined) return undefined;
  const ids = { interactionId, recordingId, derivativeId };
  return { fact: "derivative-erased", ...ids, erasedAt };
}

const ofSubject = ({ requestId, round }: SealedSubject): JournalEntry => ({
  fact: "subject-removed",
  requestId,
  ...(round === undefined ? {} : { round }),
});

/** Without the digest, from which somebody with time could find the number that was reported (T39). */
function refusal(item: ConsentAnswer): JournalEntry | undefined {
  const { answer, interactionId, callId, because, channel, entityId } = item;
  const { promptId, promptVersion, language, receivedAt } = item;
  if (item.purpose !== "recording" || answer === "given") return undefined;
  const call = {
    ...{ answer, interactionId, because, channel, entityId },
    ...{ promptId, promptVersion, language, receivedAt },
    ...(callId === undefined ? {} : { callId }),
  };
  return { fact: "call-refused", call };
}

/** A restore must give nobody back what was taken from them, least of all a leaver (R57, R61, T87). */
function ofStaff({
  kind: _kind,
  platformUser: _token,
  ...member
}: StaffMember): JournalEntry {
  return { fact: "staff-recorded", member };
}

function ofRequest({
  requestId,
  state,
  closedAt,
}: Request): JournalEntry | undefined {
  if (closedAt === undefined) return undefined;
  return isEnding(state)
    ? { fact: "request-closed", requestId, state, closedAt }
    : undefined;
}
