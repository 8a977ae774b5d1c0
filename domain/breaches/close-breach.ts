import type { Breach, BreachClosing } from "#schemas/breach";
import type { AgainstIt, Changed } from "./change-breach.ts";
import type { Stamp } from "./decide-breach.ts";

/** Art 33(5): closed with its effects and what was done, once nothing of Art 33 and 34 is open. Twice is once. */
export function closed(
  breach: Breach,
  said: BreachClosing,
  stamp: Stamp,
): Changed {
  if (breach.closed !== undefined) return { verdict: "changed", breach };
  const against = openIn(breach);
  return against === undefined
    ? {
        verdict: "changed",
        breach: { ...breach, closed: { ...stamp, ...said } },
      }
    : { verdict: "refused", against };
}

/** Where a risk is unlikely it is not high either, and nobody else need be told. */
function openIn({ authority, subjectsTold }: Breach): AgainstIt | undefined {
  if (authority === undefined)
    return {
      because: "Whether the authority is told is not decided yet.",
      article: "Art 33(1)",
      fix: "Notify it, or say that a risk is unlikely and why.",
    };
  return authority.verdict === "notified" && subjectsTold === undefined
    ? {
        because: "Whether the people concerned are told is not decided yet.",
        article: "Art 34(1)",
        fix: "Tell them, or say why they need not be told (Art 34(3)).",
      }
    : undefined;
}
