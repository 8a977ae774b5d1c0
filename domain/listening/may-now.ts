import type { Ledger } from "../ports.ts";
import type {
  Circumstance,
  GrantRefusal,
  ListeningPurpose,
  Use,
} from "#schemas/grant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import type { Asker } from "./asker.ts";
import { decideGrant, type GrantAsked } from "./decide-grant.ts";
import { grantFacts, type GrantSettings } from "./grant-facts.ts";
import { purposesOf } from "./purpose-table.ts";

export type MayNow = {
  use: Use;
  purpose: ListeningPurpose;
  verdict: "granted" | "refused";
  reasons: readonly GrantRefusal[];
};
type Looking = {
  by: Asker;
  recording: Recording;
  /** Answers and ends of its call. */
  items: readonly LedgerItem[];
};

/** What a person asks a door for; copies and disclosures are approved, and live monitoring has no recording. */
const uses = ["play", "download", "transcribe", "train"] as const;

/**
 * What the person's roles let them do with a recording at this moment, and what stands against the rest: the grant that a wish
 * would meet, asked without the wish. Nothing is opened, so nothing is counted and no line is written (R56, T84).
 */
export const mayNow = (
  ledger: Pick<Ledger, "read">,
  looking: Looking,
  settings: GrantSettings,
): Promise<MayNow[]> =>
  Promise.all(
    uses.flatMap((use) =>
      [
        ...new Set(
          looking.by.tokenRoles.flatMap((role) => purposesOf(use, role)),
        ),
      ].map(async (purpose) => {
        const reasons = await against(ledger, looking, {
          wish: { use, purpose },
          settings,
        });
        const verdict = reasons.length === 0 ? "granted" : "refused";
        return { use, purpose, verdict, reasons } as const;
      }),
    ),
  );

/** Granted for one of the matters that keep it is granted; otherwise what stands against the first. */
async function against(
  ledger: Pick<Ledger, "read">,
  looking: Looking,
  {
    wish,
    settings,
  }: { wish: Pick<GrantAsked, "use" | "purpose">; settings: GrantSettings },
): Promise<readonly GrantRefusal[]> {
  const all = await Promise.all(
    circumstancesFor(wish.purpose, looking.recording).map(
      async (circumstance) => {
        const asked = { ...wish, circumstance };
        const read = await grantFacts(ledger, { asked, ...looking }, settings);
        const grant = decideGrant(asked, read.facts);
        return grant.verdict === "granted" ? [] : grant.reasons;
      },
    ),
  );
  return all.find((reasons) => reasons.length === 0) ?? all[0] ?? ["matter"];
}

/** What gives rise to it: a check of the service, or the matters that keep this recording. */
function circumstancesFor(
  purpose: ListeningPurpose,
  { keepers }: Recording,
): Circumstance[] {
  switch (purpose) {
    case "subject-request":
      return keepers.flatMap((one) =>
        one.by === "request" ? [{ kind: "request", requestId: one.id }] : [],
      );
    case "legal-claim":
      return keepers.flatMap((one) =>
        one.by === "hold" ? [{ kind: "hold", suspensionId: one.id }] : [],
      );
    case "authority-request":
      return [];
    default:
      return [{ kind: "quality" }];
  }
}
