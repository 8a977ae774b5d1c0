import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import type { KeptBeyondTerm, Overdue } from "#schemas/statement";
import { groundBeyondCap } from "../retention/rules/territorial-cap.ts";
import { plusDays, plusSeconds } from "../time/instant.ts";

export type OlderThanTerm = {
  keptBeyondTerm: KeptBeyondTerm[];
  overdue: Overdue[];
  complete: boolean;
};

/** More are counted among what is not listed; each queue is read oldest first. */
const mostRead = 50_000;

/**
 * Everything that is older than its term and not confirmed gone. What somebody keeps stands in the queue `beyond` from
 * the end of its term on; everything else stands in the eraser's until it is erased, at the latest at its next look, or in
 * that of locks to lift.
 */
export async function olderThanTerm(
  ledger: Pick<Ledger, "due">,
  now: Instant,
  policy: RetentionPolicy,
  most = mostRead,
): Promise<OlderThanTerm> {
  const nextLook = plusSeconds(now, Math.max(...policy.confirmAfterSeconds));
  const kept = await ledger.due("beyond", now, most);
  const toErase = await ledger.due("erase", nextLook, most);
  const toLift = await ledger.due("lift", nextLook, most);
  return {
    keptBeyondTerm: kept.flatMap((item) => keptIn(item, now)),
    overdue: [...toErase, ...toLift].flatMap((item) =>
      overdueIn(item, now, policy),
    ),
    complete: [kept, toErase, toLift].every(({ length }) => length < most),
  };
}

function keptIn(item: LedgerItem, now: Instant): KeptBeyondTerm[] {
  if (item.kind !== "recording" || item.dueAt === undefined) return [];
  const { recordingId, dueAt, capAt, keepers } = item;
  const facts = { recordingId, termEndedAt: dueAt, keepers };
  return capAt === undefined || now < capAt
    ? [facts]
    : [{ ...facts, groundBeyondCap: groundBeyondCap(keepers) }];
}

/** What was never kept has no due instant; its term is counted from when we saw it. */
function overdueIn(
  item: LedgerItem,
  now: Instant,
  { termDays }: RetentionPolicy,
): Overdue[] {
  if (item.kind !== "recording" && item.kind !== "stray") return [];
  const { recordingId, seenAt } = item;
  const dueAt = item.kind === "recording" ? item.dueAt : undefined;
  const termEndedAt = dueAt ?? plusDays(seenAt, termDays);
  if (termEndedAt > now) return [];
  const state =
    item.kind === "stray"
      ? "stray"
      : item.state === "erasing"
        ? "erasing"
        : "kept";
  return [{ recordingId, termEndedAt, state }];
}
