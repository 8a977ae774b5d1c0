import type { ConsentAnswer } from "#schemas/consent";
import type { Collection } from "#schemas/collection";
import type { Evidence } from "#schemas/evidence";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import type { Keeper, Recording } from "#schemas/recording";
import {
  type ConsentHistory,
  consentHistory,
} from "../consent/consent-history.ts";
import { type ConsentState, consentState } from "../consent/consent-state.ts";
import { consentVerdict } from "../consent/consent-verdict.ts";
import {
  type RetentionVerdict,
  retentionVerdict,
} from "../retention/retention-verdict.ts";
import { earliest, plusMinutes } from "../time/instant.ts";

export type RecordingView = Pick<
  Recording,
  | "recordingId"
  | "platformRecordingId"
  | "type"
  | "state"
  | "versionId"
  | "bytes"
  | "keptAt"
  | "dueAt"
  | "erasure"
> & {
  /** Who needs it beyond its due instant. */
  keepers: Keeper[];
  /** Whether and why it is kept now, rule by rule; the first reason decides. */
  retention: RetentionVerdict;
};
export type CallView = {
  interactionId: string;
  direction: Collection["direction"];
  entityId: string | null;
  seenAt: Instant;
  endedAt: Instant | null;
  /** Whether the caller's number gave a token at all. */
  caller: "known" | "withheld";
  recordingConsent: "given" | "refused" | "withdrawn" | "undecided";
  because: string;
  /** What became of each consent that was ever given: given when, and taken back when and how (T28). */
  consents: ConsentHistory[];
  answers: Pick<
    ConsentAnswer,
    | "purpose"
    | "answer"
    | "because"
    | "channel"
    | "promptId"
    | "promptVersion"
    | "language"
    | "receivedAt"
    | "told"
  >[];
  recordings: RecordingView[];
  evidence: Pick<Evidence, "type" | "at" | "details">[];
};

/** One call told from its ledger partition: ids, codes and times, no number, no token, no name. */
export function callView(
  items: readonly LedgerItem[],
  now: Instant,
  policy: RetentionPolicy,
): CallView | undefined {
  const facts = factsOf(items);
  if (facts === undefined) return undefined;
  const { answers, ends, recordings, seenAt } = facts;
  const waitFrom = ends[0]?.openedAt ?? seenAt;
  return {
    ...identityOf(facts),
    ...consentOf(
      answers,
      plusMinutes(waitFrom, policy.consentWaitMinutes),
      now,
    ),
    consents: consentHistory(answers),
    answers: answers.map(answerView),
    recordings: recordings.map((recording) => recordingView(recording, now)),
    evidence: items.flatMap((item) =>
      item.kind === "evidence"
        ? [{ type: item.type, at: item.at, details: item.details }]
        : [],
    ),
  };
}

type Facts = {
  interactionId: string;
  seenAt: Instant;
  answers: ConsentAnswer[];
  ends: Collection[];
  recordings: Recording[];
};

function factsOf(items: readonly LedgerItem[]): Facts | undefined {
  const answers = items.filter((item) => item.kind === "consent");
  const ends = items.filter((item) => item.kind === "collection");
  const recordings = items.filter((item) => item.kind === "recording");
  const [any] = [...answers, ...ends, ...recordings];
  const [first, ...rest] = [
    ...answers.map((one) => one.receivedAt),
    ...ends.map((one) => one.openedAt),
    ...recordings.map((one) => one.seenAt),
  ];
  if (first === undefined || any === undefined) return undefined;
  const seenAt = earliest(first, ...rest);
  return {
    interactionId: any.interactionId,
    seenAt,
    answers,
    ends,
    recordings,
  };
}

function identityOf({
  interactionId,
  seenAt,
  answers,
  ends,
  recordings,
}: Facts) {
  const told = [...ends, ...answers];
  const known = [...told, ...recordings].some((one) => one.subject !== null);
  return {
    interactionId,
    direction: ends[0]?.direction ?? "unknown",
    entityId: told.find((one) => one.entityId !== null)?.entityId ?? null,
    seenAt,
    endedAt: ends[0]?.endedAt ?? null,
    caller: known ? "known" : "withheld",
  } as const;
}

function consentOf(
  answers: readonly ConsentAnswer[],
  waitUntil: Instant,
  now: Instant,
): Pick<CallView, "recordingConsent" | "because"> {
  const consent = consentVerdict(answers, waitUntil, now);
  const state = consentState(answers, "recording");
  const silent =
    consent.verdict === "undecided"
      ? "waiting-for-an-answer"
      : "never-answered";
  return {
    recordingConsent:
      state.state === "withdrawn" ? "withdrawn" : consent.verdict,
    because: decisive(state)?.because ?? silent,
  };
}

function decisive(state: ConsentState): ConsentAnswer | undefined {
  if ("ended" in state) return state.ended;
  return "given" in state ? state.given : undefined;
}

/** An answer as it may be shown: without whose it is. */
export function answerView({
  purpose,
  answer,
  because,
  channel,
  promptId,
  promptVersion,
  language,
  receivedAt,
  told,
}: ConsentAnswer): CallView["answers"][number] {
  return {
    purpose,
    answer,
    because,
    channel,
    promptId,
    promptVersion,
    language,
    receivedAt,
    ...(told === undefined ? {} : { told }),
  };
}

function recordingView(recording: Recording, now: Instant): RecordingView {
  const { recordingId, platformRecordingId, type, state, keepers } = recording;
  const { versionId, bytes, keptAt, dueAt, erasure } = recording;
  return {
    recordingId,
    platformRecordingId,
    type,
    state,
    keepers,
    retention: retentionVerdict({ recording, now }),
    ...(versionId === undefined ? {} : { versionId }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(keptAt === undefined ? {} : { keptAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(erasure === undefined ? {} : { erasure }),
  };
}
