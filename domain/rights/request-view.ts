import type { Ledger } from "../ports.ts";
import type { RequestClock } from "#schemas/clock";
import type { Assessment } from "#schemas/assessment";
import type { AudioReview } from "#schemas/audio-review";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Evidence } from "#schemas/evidence";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { OpenTask, Request } from "#schemas/request";
import { type ClockView, clockOf } from "../clock/clock-of.ts";
import { ownerAlias, requestPartition } from "../ledger/keys.ts";
import {
  type CandidateCall,
  candidateCalls,
} from "../matching/candidate-calls.ts";
import { needCalls } from "./outcome.ts";
import { type RoundView, roundView } from "../desk/round-view.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { relatedRequests } from "../matching/related-requests.ts";
import { type Decided, withoutSealed } from "../correspondence/sealed-words.ts";
import { scopeOf } from "../acts/gather-recordings.ts";

/** A request as staff may see it: without tokens of numbers, and without the workflow's token. */
export type RequestView = Omit<
  Request,
  | "assessment"
  | "kind"
  | "subjects"
  | "task"
  | "untold"
  | "revision"
  | "nextAt"
  | "clock"
  | "approval"
> & {
  approval?: Decided;
  waitsFor: OpenTask["name"] | null;
  /** Without its reasons, which are sealed. */
  assessment?: Omit<Assessment, "sealedReasons">;
  /** Nothing is next of what is closed. */
  next: NextStep | null;
  /** Whether somebody must say whose calls it concerns. */
  needsCalls: boolean;
  usableNumbers: boolean;
  clock: ClockView & Pick<RequestClock, "pauses" | "extension">;
};
export type RequestDetails = RequestView & {
  /** As they are now; what was there at registration is `related`. */
  relatedRequests: Pick<
    Request,
    "requestId" | "rights" | "state" | "receivedAt"
  >[];
  candidateCalls: CandidateCall[];
  /** Recordings that a person must hear before the answer is approved. */
  audioReviews: AudioReviewView[];
  /** What it was each time before it was reopened, and why it was. */
  rounds: RoundView[];
  history: Pick<Evidence, "type" | "at" | "details">[];
};
export type AudioReviewView = Omit<
  AudioReview,
  "kind" | "requestId" | "platformRecordingId" | "revision"
>;

export function requestView(request: Request, now: Instant): RequestView {
  const {
    kind: _kind,
    subjects,
    task,
    untold: _untold,
    assessment,
    clock,
    revision: _revision,
    nextAt: _nextAt,
    approval,
    ...shown
  } = request;
  return {
    ...shown,
    ...withoutSealed(approval),
    waitsFor: task?.name ?? null,
    next: nextStep(request, now) ?? null,
    needsCalls: needCalls(request.rights),
    usableNumbers: subjects.length > 0,
    clock: { ...clockOf(request, now), ...movesOf(clock) },
    ...(assessment && { assessment: withoutReasons(assessment) }),
  };
}

const withoutReasons = ({
  sealedReasons: _sealed,
  ...codes
}: Assessment): Omit<Assessment, "sealedReasons"> => codes;

const movesOf = ({ pauses, extension }: RequestClock) => ({
  pauses,
  ...(extension && { extension }),
});
export function audioReviewView({
  kind: _kind,
  requestId: _requestId,
  platformRecordingId: _platform,
  revision: _revision,
  ...shown
}: AudioReview): AudioReviewView {
  return shown;
}

const relatedView = ({ requestId, rights, state, receivedAt }: Request) => ({
  ...{ requestId, rights, state, receivedAt },
});

export async function requestDetails(
  ledger: Ledger,
  requestId: RequestId,
  now: Instant,
): Promise<RequestDetails | undefined> {
  const items = await ledger.readPartition(requestPartition(requestId));
  const request = items.find((item) => item.kind === "request");
  if (request === undefined) return undefined;
  const confirmed = new Set(
    items.flatMap((item) =>
      item.kind === "scope" && item.confirmed ? [item.recordingId] : [],
    ),
  );
  const recordings = await scopeOf(ledger, requestId, "all");
  return {
    ...requestView(request, now),
    relatedRequests: (await relatedRequests(ledger, request, now)).map(
      relatedView,
    ),
    candidateCalls: candidateCalls(recordings, items),
    audioReviews: items.flatMap((item) =>
      item.kind === "audio-review" && confirmed.has(item.recordingId)
        ? [audioReviewView(item)]
        : [],
    ),
    ...pastOf(items, now),
  };
}

/** Open requests of an owner, whichever is due first first. */
export async function requestsOwnedBy(
  ledger: Ledger,
  owner: StaffId,
  now: Instant,
): Promise<RequestView[]> {
  const items = await ledger.find("alias", ownerAlias(owner));
  const views = items.flatMap((item) =>
    item.kind === "request" ? [requestView(item, now)] : [],
  );
  return views.sort((one, other) =>
    one.clock.dueAt.localeCompare(other.clock.dueAt),
  );
}

const pastOf = (
  items: readonly LedgerItem[],
  now: Instant,
): Pick<RequestDetails, "rounds" | "history"> => ({
  rounds: items.flatMap((item) =>
    item.kind === "round" ? [roundView(item, now)] : [],
  ),
  history: items.flatMap((item) =>
    item.kind === "evidence"
      ? [{ type: item.type, at: item.at, details: item.details }]
      : [],
  ),
});

/** Requests registered in a month, like `2026-11`. */
export async function requestsOf(
  ledger: Ledger,
  month: string,
  now: Instant,
): Promise<RequestView[]> {
  const items = await ledger.find("day", `requests#${month}`);
  const views = items.flatMap((item) =>
    item.kind === "request" ? [requestView(item, now)] : [],
  );
  return views.sort((one, other) =>
    one.registeredAt.localeCompare(other.registeredAt),
  );
}
