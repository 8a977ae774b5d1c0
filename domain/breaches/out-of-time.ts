import type { Breach } from "#schemas/breach";
import type { Instant } from "#schemas/instant";
import type { AgainstIt } from "./change-breach.ts";

/** Nobody is told before we know, and nothing is written down that is still to come. */
export function outOfTime(
  { awareAt }: Breach,
  said: Readonly<Record<string, Instant>>,
  now: Instant,
): AgainstIt | undefined {
  const wrong = Object.entries(said).find(([, at]) => at < awareAt || at > now);
  return (
    wrong && {
      because: `must lie between ${awareAt}, when we knew, and now`,
      field: wrong[0],
    }
  );
}
