import type { AnchorMade } from "#schemas/anchor-made";
import type { AuditHead } from "#schemas/audit";
import type { Instant, LegalDate } from "#schemas/instant";
import type { AuditAnchor } from "#schemas/statement";
import { plusCalendarDays } from "../clock/calendar-day.ts";
import type { Ledger } from "../ports.ts";
import { anchorKey, anchorPartition } from "./audit-keys.ts";

export async function anchorOf(
  ledger: Pick<Ledger, "read">,
  day: LegalDate,
): Promise<AnchorMade | undefined> {
  const item = await ledger.read(anchorKey(day));
  return item?.kind === "audit-anchor" ? item : undefined;
}

/** The anchors of a month, like `2026-11`, in order of their days. */
export async function anchorsOf(
  ledger: Pick<Ledger, "readPartition">,
  month: string,
): Promise<AnchorMade[]> {
  const items = await ledger.readPartition(anchorPartition(month));
  return items
    .filter((item) => item.kind === "audit-anchor")
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** The newest anchor before a day, as far back as a month: one that is missing longer has rung for weeks. */
export async function anchorBefore(
  ledger: Pick<Ledger, "readPartition">,
  day: LegalDate,
): Promise<AnchorMade | undefined> {
  const months = [plusCalendarDays(day, -31), day].map((one) =>
    one.slice(0, 7),
  );
  const found = await Promise.all(
    [...new Set(months)].map((month) => anchorsOf(ledger, month)),
  );
  return found.flat().findLast((one) => one.day < day);
}

type Anchored = {
  day: LegalDate;
  asOf: Instant;
  head: AuditHead;
  before: AnchorMade | undefined;
};

export function anchorAt({ day, asOf, head, before }: Anchored): AuditAnchor {
  const first = (before?.last ?? 0) + 1;
  const { seq: last, hash } = head.last;
  return {
    format: "tacet-audit-anchor-1",
    day,
    asOf,
    first,
    last,
    count: last - first + 1,
    head: hash,
  };
}

export const anchorMade = (
  { day, asOf, last }: AuditAnchor,
  document: string,
): AnchorMade => ({
  kind: "audit-anchor",
  day,
  madeAt: asOf,
  last,
  document,
  revision: 0,
});
