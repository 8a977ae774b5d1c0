import type { Ledger } from "../ports.ts";
import type { Instant, LegalDate } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { Attestation } from "#schemas/statement";
import { readCalls } from "../calls/read-calls.ts";
import { plusCalendarDays } from "../clock/calendar-day.ts";
import { attestationText } from "./attestation-text.ts";
import { dayCounts } from "./day-counts.ts";
import { olderThanTerm } from "./older-than-term.ts";
import { reconciliationOutcome } from "./reconciliation-outcome.ts";

export type AttestedDay = {
  day: LegalDate;
  now: Instant;
  policy: RetentionPolicy;
};

/** A day as the ledger shows it now, and what is older than the term (R28). It costs by two days' calls, not by the table. */
export async function attestDay(
  ledger: Ledger,
  { day, now, policy }: AttestedDay,
): Promise<Attestation> {
  const countsOf = async (one: LegalDate) =>
    dayCounts(one, await readCalls(ledger, one, { now, policy }));
  const facts = {
    day,
    asOf: now,
    termDays: policy.termDays,
    dayHeard: await countsOf(day),
    dayTermEnded: await countsOf(plusCalendarDays(day, -policy.termDays)),
    ...(await olderThanTerm(ledger, now, policy)),
    reconciliation: await reconciliationOutcome(ledger, day),
  };
  return {
    format: "tacet-attestation-1",
    ...facts,
    says: attestationText(facts),
  };
}
