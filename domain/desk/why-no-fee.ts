import type { Request } from "#schemas/request";
import { endOfDay } from "../clock/calendar-day.ts";
import { clockOf } from "../clock/clock-of.ts";
import { plusDays } from "../time/instant.ts";
import type { NotNow } from "./steering.ts";
import type { Assessing } from "./why-not-assessed.ts";

/** Why this fee cannot be asked: it covers what answering costs, can be paid in time, and its waiting takes our time. */
export function whyNoFee(
  request: Request,
  { assessment: { consequence }, policy, now }: Assessing,
): NotNow | undefined {
  if (consequence.kind === "refuse") return undefined;
  const { value, currency, payBy } = consequence;
  const ceiling = policy.ceilings[currency] ?? 0;
  if (value > ceiling)
    return {
      article: "Art 12(5)(a) GDPR",
      reason:
        "A fee covers what answering costs us; this is more than the settings have for it.",
      fix: `Ask at most ${String(ceiling)} ${currency}; amounts are kept in: ${Object.keys(policy.ceilings).join(", ")}.`,
    };
  const { dueDate } = clockOf(request, now);
  const end = endOfDay(payBy, request.clock.timeZone);
  if (end < plusDays(now, policy.payableForDays))
    return {
      article: "Art 12(2) GDPR",
      reason: `Nobody can be expected to pay in less than ${String(policy.payableForDays)} days.`,
      fix: "Name a later day in payBy.",
    };
  return payBy <= dueDate
    ? undefined
    : {
        article: "Art 12(3) GDPR",
        reason: `The time to answer runs while a fee is waited for, and is over on ${dueDate}.`,
        fix: "Name an earlier day in payBy; if none is left, extend for a lawful ground, answer, or refuse.",
      };
}
