import type {
  Circumstance,
  GrantRefusal,
  ListeningPurpose,
} from "#schemas/grant";
import type { LegalDate } from "#schemas/instant";
import type { GrantAsked } from "./decide-grant.ts";

/** What gives rise to each purpose: the three of R16, or the matter that asks. Teaching is no part of a probation. */
const circumstances: Readonly<
  Record<ListeningPurpose, readonly Circumstance["kind"][]>
> = {
  "service-quality": ["quality", "probation", "contract"],
  "performance-assessment": ["quality", "probation", "contract"],
  training: ["quality", "contract"],
  "subject-request": ["request"],
  "legal-claim": ["hold"],
  "authority-request": ["disclosure"],
};

/** Why it does not hold: it is none for that purpose, its probation is over (T85), or its matter is not open or not about this. */
export function circumstanceRefusals(
  { purpose, circumstance: { kind } }: Omit<GrantAsked, "use">,
  {
    probationEndsOn,
    today,
    matterStands,
  }: {
    probationEndsOn?: LegalDate;
    today: LegalDate;
    matterStands: boolean;
  },
): GrantRefusal[] {
  if (!circumstances[purpose].includes(kind)) return ["circumstance"];
  if (kind === "probation")
    return probationEndsOn === undefined || probationEndsOn < today
      ? ["probation-over"]
      : [];
  return isMatter(kind) && !matterStands ? ["matter"] : [];
}

const isMatter = (kind: Circumstance["kind"]): boolean =>
  kind === "request" || kind === "hold" || kind === "disclosure";
