import type { AuthorityDecision, Breach } from "#schemas/breach";
import { plusDays } from "../time/instant.ts";
import { dueOf } from "./breach-clock.ts";
import type { AgainstIt, Changed } from "./change-breach.ts";
import type { Stamp } from "./decide-breach.ts";
import { outOfTime } from "./out-of-time.ts";

/**
 * Art 33(1): told within the time, later with the reasons for the delay, or not, because a risk is unlikely. Whether the
 * people concerned are told is asked a day later, where nobody has said.
 */
export function authorityTold(
  breach: Breach,
  said: AuthorityDecision,
  stamp: Stamp,
): Changed {
  const against =
    said.verdict === "notified"
      ? (outOfTime(breach, { notifiedAt: said.notifiedAt }, stamp.at) ??
        unexplained(breach, said))
      : told(breach);
  if (against !== undefined) return { verdict: "refused", against };
  const { nextAt: _over, ...rest } = breach;
  return {
    verdict: "changed",
    breach: {
      ...rest,
      authority: authorityOf(breach, said, stamp),
      ...(said.verdict === "notified" && breach.subjectsTold === undefined
        ? { nextAt: plusDays(stamp.at, 1) }
        : {}),
    },
  };
}

type Notified = Extract<AuthorityDecision, { verdict: "notified" }>;

function unexplained(
  breach: Breach,
  { notifiedAt, delay }: Notified,
): AgainstIt | undefined {
  const first = breach.authority?.notifiedAt ?? notifiedAt;
  return first > dueOf(breach) && delay === undefined && !isFurther(breach)
    ? {
        because: `The authority was told after ${dueOf(breach)}, and must be told why.`,
        article: "Art 33(1)",
        fix: "Send the reasons for the delay along (delay).",
      }
    : undefined;
}

const told = ({ authority }: Breach): AgainstIt | undefined =>
  authority?.notifiedAt === undefined
    ? undefined
    : {
        because: "The authority has been told already.",
        article: "Art 33(1)",
        fix: "Tell it what turned out since (Art 33(4)), and notify that here.",
      };

const isFurther = ({ authority }: Breach): boolean =>
  authority?.notifiedAt !== undefined;

/** What is told after the first time is a phase of it (Art 33(4)); the first counts for the clock. */
function authorityOf(
  { authority }: Breach,
  said: AuthorityDecision,
  stamp: Stamp,
): NonNullable<Breach["authority"]> {
  if (said.verdict === "not-needed")
    return { ...stamp, ...said, furtherAt: [] };
  const { notifiedAt, delay } = said;
  if (authority?.notifiedAt === undefined)
    return {
      ...stamp,
      verdict: "notified",
      notifiedAt,
      furtherAt: [],
      ...(delay === undefined ? {} : { why: delay }),
    };
  return {
    ...authority,
    furtherAt: [...authority.furtherAt, notifiedAt],
  };
}
