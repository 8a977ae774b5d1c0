import type { ConsentAnswer } from "#schemas/consent";
import type { InteractionId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";

/** Whether a partition tells of a call at all: evidence alone does not. */
export const isCall = (items: readonly LedgerItem[]): boolean =>
  items.some(
    ({ kind }) =>
      kind === "consent" || kind === "collection" || kind === "recording",
  );

/** What an answer that comes after the call has in common with what is known of it: whose call, and no prompt. */
export function answerOfCall(
  items: readonly LedgerItem[],
  interactionId: InteractionId,
): Pick<
  ConsentAnswer,
  | "kind"
  | "interactionId"
  | "ordinal"
  | "promptId"
  | "promptVersion"
  | "language"
  | "flowVersion"
  | "agentId"
  | "entityId"
  | "subject"
  | "revision"
> {
  return {
    kind: "consent",
    interactionId,
    ordinal: "first",
    promptId: null,
    promptVersion: null,
    language: null,
    flowVersion: null,
    agentId: null,
    entityId: entityOf(items),
    subject: subjectOf(items),
    revision: 0,
  };
}

/** The token of the call's number, from whichever item has one; a number that was withheld has none (T55). */
export function subjectOf(
  items: readonly LedgerItem[],
): ConsentAnswer["subject"] {
  const tokens = items.flatMap((item) =>
    item.kind === "consent" ||
    item.kind === "collection" ||
    item.kind === "recording"
      ? [item.subject]
      : [],
  );
  return tokens.find((token) => token !== null) ?? null;
}

function entityOf(items: readonly LedgerItem[]): ConsentAnswer["entityId"] {
  const entities = items.flatMap((item) =>
    item.kind === "consent" || item.kind === "collection"
      ? [item.entityId]
      : [],
  );
  return entities.find((entity) => entity !== null) ?? null;
}
