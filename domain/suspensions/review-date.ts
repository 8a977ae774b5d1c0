import type { Instant, LegalDate } from "#schemas/instant";
import type { SuspensionPolicy } from "#schemas/policy";
import type { Suspension } from "#schemas/suspension";
import { plusDays } from "../time/instant.ts";

type Reviewed = {
  terms: Pick<Suspension["terms"], "type" | "ground">;
  now: Instant;
  policy: SuspensionPolicy;
};

/** What is wrong with a review date: a hold without a near one is a loophole (T23); special categories are decided soon (T118). */
export function wrongReview(
  reviewBy: LegalDate,
  { terms, now, policy }: Reviewed,
): string | undefined {
  const days = daysFor(terms, policy);
  const last = plusDays(now, days).slice(0, 10);
  return reviewBy > now.slice(0, 10) && reviewBy <= last
    ? undefined
    : `must be a day after today and at most ${String(days)} days ahead`;
}

function daysFor(
  { type, ground }: Reviewed["terms"],
  { reviewWithinDays }: SuspensionPolicy,
): number {
  return ground === "special-category"
    ? reviewWithinDays.specialCategory
    : reviewWithinDays[type];
}
