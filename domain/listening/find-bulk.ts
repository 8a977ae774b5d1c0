import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { weights } from "../reconciliation/difference.ts";
import type { Ledger } from "../ports.ts";
import { localDate } from "../clock/calendar-day.ts";

/**
 * Somebody asks for more in an hour than their work can ask for: one finding a person and day, whatever came of it (T90,
 * T91). Answers whether it is new.
 */
export async function findBulk(
  ledger: Pick<Ledger, "append">,
  { staffId, now }: { staffId: StaffId; now: Instant },
): Promise<boolean> {
  const day = localDate(now, "UTC");
  const { outcome } = await ledger.append({
    kind: "finding",
    type: "bulk-listening",
    subject: `${staffId}#${day}`,
    about: { staffId },
    ...weights["bulk-listening"],
    day,
    seenAt: now,
    lastDay: day,
    state: "open",
    revision: 0,
  });
  return outcome === "appended";
}
