import type { NewOutcome } from "#schemas/outcome";
import type { Request } from "#schemas/request";

/** Art 20(1)(a): only what rests on consent or a contract is portable, and what rests on Art 6(1)(f) is not (R25, T68). */
export const whyNotPortable = (
  identity: Request["identity"],
  outcomes: readonly NewOutcome[],
): string | undefined =>
  identity?.capacity === "employee" && outcomes.some(isPortability)
    ? "An employee's recordings rest on a legitimate interest and not on consent or a contract, so that there is no right to portability (Art 20(1)(a), 6(1)(f)). Refuse portability as not-portable; the other rights stay."
    : undefined;

const isPortability = ({ right, result }: NewOutcome): boolean =>
  right === "portability" && result !== "refused";
