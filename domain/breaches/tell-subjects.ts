import type { Breach, SubjectsDecision } from "#schemas/breach";
import type { Changed } from "./change-breach.ts";
import type { Stamp } from "./decide-breach.ts";
import { outOfTime } from "./out-of-time.ts";

/** Art 34: told without undue delay where the risk is high, or why they need not be. */
export function subjectsTold(
  breach: Breach,
  said: SubjectsDecision,
  stamp: Stamp,
): Changed {
  if (said.verdict === "told") {
    const against = outOfTime(breach, { toldAt: said.toldAt }, stamp.at);
    if (against !== undefined) return { verdict: "refused", against };
  } else if (breach.subjectsTold?.verdict === "told")
    return {
      verdict: "refused",
      against: {
        because: "The people concerned have been told already.",
        article: "Art 34(1)",
        fix: "Leave it so.",
      },
    };
  const { nextAt, ...rest } = breach;
  return {
    verdict: "changed",
    breach: {
      ...rest,
      subjectsTold: { ...stamp, ...said },
      // The time to tell the authority runs on.
      ...(breach.authority === undefined && nextAt !== undefined
        ? { nextAt }
        : {}),
    },
  };
}
