import type { Ledger } from "../ports.ts";
import type { Breach } from "#schemas/breach";
import type { BreachId } from "#schemas/ids";
import { changeItem } from "../ledger/change-item.ts";
import { breachKey } from "../ledger/outside-keys.ts";

/** No breach has this id. */
export class UnknownBreach extends Error {
  readonly code = "unknown-breach";
}

/** Others kept changing the same breach; trying again later is safe. */
export class BreachBusy extends Error {
  readonly code = "breach-busy";
}

/** What the law, or the order of things, says against it. */
export type AgainstIt =
  | { because: string; article: string; fix: string }
  | { because: string; field: string };
export type Changed = { verdict: "changed"; breach: Breach } | Refused;
type Refused = { verdict: "refused"; against: AgainstIt };

export async function breachWith(
  ledger: Pick<Ledger, "read">,
  breachId: BreachId,
): Promise<Breach> {
  const item = await ledger.read(breachKey(breachId));
  if (item?.kind !== "breach")
    throw new UnknownBreach(`There is no breach ${breachId}.`);
  return item;
}

/** Reads, changes and conditionally writes a breach, again when somebody else was faster. */
export async function changeBreach(
  ledger: Ledger,
  breachId: BreachId,
  change: (breach: Breach) => Changed,
): Promise<Changed> {
  const written = await changeItem<Breach, Refused>(ledger, {
    read: () => breachWith(ledger, breachId),
    change: (current) => {
      const changed = change(current);
      return changed.verdict === "changed" ? changed.breach : changed;
    },
    busy: () =>
      new BreachBusy(
        `Breach ${breachId} was changed by others five times in a row; try again.`,
      ),
  });
  return "verdict" in written
    ? written
    : { verdict: "changed", breach: written };
}
