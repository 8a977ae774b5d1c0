import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { localDate } from "../clock/calendar-day.ts";
import type { Letterhead } from "../letters/letter.ts";
import type { LetterName } from "./letter-facts.ts";

/**
 * Every acknowledgement and answer says which version of the list of joint controllers holds, and where it stands. The
 * answer says it as news when the list changed since the request was received (R71).
 */
export function entitiesTold(
  { name, now }: { name: LetterName; now: Instant },
  { receivedAt, clock: { timeZone } }: Pick<Request, "receivedAt" | "clock">,
  { notice }: Pick<RightsPolicy, "notice">,
): Pick<Letterhead, "entities"> {
  if (name !== "acknowledgement" && name !== "answer") return {};
  const { address, versions } = notice.entities;
  const today = localDate(now, timeZone);
  const from = versions
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (from === undefined) return {};
  const isNews = name === "answer" && from > localDate(receivedAt, timeZone);
  return { entities: { address, from, isNews } };
}
