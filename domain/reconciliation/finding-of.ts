import type { Instant, LegalDate } from "#schemas/instant";
import type { Finding } from "#schemas/reconciliation";
import { type Difference, weights } from "./difference.ts";

/** A finding as it is met first. */
export const findingOf = (
  { type, subject, about }: Pick<Difference, "type" | "subject" | "about">,
  day: LegalDate,
  now: Instant,
): Finding => ({
  kind: "finding",
  type,
  subject,
  about,
  ...weights[type],
  day,
  seenAt: now,
  lastDay: day,
  state: "open",
  revision: 0,
});
