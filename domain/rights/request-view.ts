import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Evidence } from "#schemas/evidence";
import type { Request } from "#schemas/request";
import type { RecordingView } from "../calls/call-view.ts";
import { requestPartition } from "../ledger/keys.ts";
import { scopeOf } from "./gather-recordings.ts";

/** A request as staff may see it: without tokens of numbers, and without the workflow's token. */
export type RequestView = Omit<
  Request,
  "kind" | "subjects" | "task" | "revision" | "nextAt"
> & {
  waitsFor: "identity" | "approval" | "erasure" | null;
  usableNumbers: boolean;
};
export type RequestDetails = RequestView & {
  candidateCalls: {
    interactionId: string;
    confirmed: boolean;
    state: RecordingView["state"];
    seenAt: string;
  }[];
  history: Pick<Evidence, "type" | "at" | "details">[];
};

export function requestView(request: Request): RequestView {
  const {
    kind: _kind,
    subjects,
    task,
    revision: _revision,
    nextAt: _nextAt,
    ...shown
  } = request;
  return {
    ...shown,
    waitsFor: task?.name ?? null,
    usableNumbers: subjects.length > 0,
  };
}

export async function requestDetails(
  ledger: Ledger,
  requestId: RequestId,
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
    ...requestView(request),
    candidateCalls: recordings.map(
      ({ interactionId, recordingId, state, seenAt }) => ({
        interactionId,
        confirmed: confirmed.has(recordingId),
        state,
        seenAt,
      }),
    ),
    history: items.flatMap((item) =>
      item.kind === "evidence"
        ? [{ type: item.type, at: item.at, details: item.details }]
        : [],
    ),
  };
}

/** Requests registered in a month, like `2026-11`. */
export async function requestsOf(
  ledger: Ledger,
  month: string,
): Promise<RequestView[]> {
  const items = await ledger.find("day", `requests#${month}`);
  const views = items.flatMap((item) =>
    item.kind === "request" ? [requestView(item)] : [],
  );
  return views.sort((one, other) =>
    one.registeredAt.localeCompare(other.registeredAt),
  );
}
