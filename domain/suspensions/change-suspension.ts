import type { Ledger } from "../ports.ts";
import type { SuspensionId } from "#schemas/ids";
import type { Suspension } from "#schemas/suspension";
import { changeItem } from "../ledger/change-item.ts";
import { suspensionKey } from "../ledger/suspension-keys.ts";

/** No hold and no restriction has this id. */
export class UnknownSuspension extends Error {
  readonly code = "unknown-suspension";
}

/** Others kept changing the same suspension; trying again later is safe. */
export class SuspensionBusy extends Error {
  readonly code = "suspension-busy";
}

export async function suspensionOf(
  ledger: Ledger,
  suspensionId: SuspensionId,
): Promise<Suspension> {
  const item = await ledger.read(suspensionKey(suspensionId));
  if (item?.kind !== "suspension")
    throw new UnknownSuspension(
      `There is no hold or restriction ${suspensionId}.`,
    );
  return item;
}

export type Changed = { verdict: "changed"; suspension: Suspension } | Refused;
type Refused = { verdict: "refused"; because: string };

/** Reads, changes and conditionally writes a suspension, again when a sweep or somebody else was faster. */
export async function changeSuspension(
  ledger: Ledger,
  suspensionId: SuspensionId,
  change: (suspension: Suspension) => Changed,
): Promise<Changed> {
  const written = await changeItem<Suspension, Refused>(ledger, {
    read: () => suspensionOf(ledger, suspensionId),
    change: (current) => {
      const changed = change(current);
      return changed.verdict === "changed" ? changed.suspension : changed;
    },
    busy: () =>
      new SuspensionBusy(
        `${suspensionId} was changed by others five times in a row; try again.`,
      ),
  });
  return "verdict" in written
    ? written
    : { verdict: "changed", suspension: written };
}
