import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { findingOf } from "../reconciliation/finding-of.ts";
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
  const about = { staffId };
  const subject = `${staffId}#${day}`;
  const { outcome } = await ledger.append(
    findingOf({ type: "bulk-listening", subject, about }, day, now),
  );
  return outcome === "appended";
}
