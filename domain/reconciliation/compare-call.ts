import type { PlatformCall } from "../ports.ts";
import type { CallId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { unannouncedInteraction } from "../ids.ts";
import type { Difference, Remedy } from "./difference.ts";
import { isSettled } from "./grace.ts";

export type CallFacts = {
  call: PlatformCall;
  /** Whether the ledger knows the call, by whichever id the report told. */
  heard: boolean;
  now: Instant;
};

/** A call the platform reports and nobody told us of: its event is lost (T103). */
export function compareCall({ call, heard, now }: CallFacts): Difference[] {
  const { callId, interactionId, spoken, endedAt } = call;
  if (heard || !spoken || !isSettled(endedAt, now)) return [];
  if (callId !== undefined)
    return [
      {
        type: "call-unheard",
        subject: callId,
        about: { callId },
        unknownSince: endedAt,
        remedy: collect(callId, endedAt, now),
      },
    ];
  // Recordings are listed by call, so of an interaction alone nothing can be looked for.
  return interactionId === undefined
    ? []
    : [
        {
          type: "call-unheard",
          subject: interactionId,
          about: { interactionId },
        },
      ];
}

/** Without an interaction no answer can be found, so what is found of the call is refused, never kept. */
const collect = (callId: CallId, endedAt: Instant, now: Instant): Remedy => ({
  do: "collect",
  collection: {
    kind: "collection",
    interactionId: unannouncedInteraction(callId),
    callId,
    direction: "unknown",
    openedBy: "lost-event",
    openedAt: now,
    endedAt,
    subject: null,
    entityId: null,
    state: "open",
    attempts: 0,
    failures: 0,
    found: 0,
    unfetched: 0,
    nextAt: now,
    revision: 0,
  },
});
