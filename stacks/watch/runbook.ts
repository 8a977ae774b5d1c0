import type { FunctionName } from "#schemas/functions";

/** Functions whose failed work waits in a queue of dead letters. */
export const withFailures = [
  "admit-recording",
  "anchor-audit",
  "append-audit",
  "attest",
  "collect-recordings",
  "conclude-erasures",
  "erase-recordings",
  "journal-erasures",
  "lift-suspensions",
  "place-suspensions",
  "prepare-extracts",
  "reconcile",
  "read-trail",
  "reconcile-listening",
  "record-object-event",
  "remind-recipients",
  "settle-recordings",
  "start-workflow",
  "stop-recording",
  "sweep-intakes",
  "watch-clocks",
] as const satisfies readonly FunctionName[];

/** Every entry of docs/runbook.md: at least one alarm leads to each. */
export const runbookEntries = [
  "attestation-missing",
  "audit-anchor-missing",
  "audit-late",
  "breach-overdue",
  "breach-warned",
  "bulk-listening",
  "cap-without-ground",
  "erasure-overdue",
  "function-errors",
  "journal-late",
  "key-ending",
  "listened-outside",
  "plays-late",
  "read-outside",
  "trail-silent",
  "reconciliation-late",
  "unexplained-object",
  "start-late",
  "stop-late",
  "transfer-ended",
  "workflow-failed",
  "request-at-75",
  "request-at-90",
  "request-overdue",
  "review-overdue",
  ...withFailures.map((name) => `dead-letters-${name}` as const),
] as const;
export type RunbookEntry = (typeof runbookEntries)[number];

export const runbookLink = (entry: RunbookEntry): string =>
  `docs/runbook.md#${entry}`;
