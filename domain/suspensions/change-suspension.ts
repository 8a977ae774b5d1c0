import type { Ledger } from "../ports.ts";
import type { SuspensionId } from "#schemas/ids";
import type { Suspension } from "#schemas/suspension";
import { suspensionKey } from "../ledger/keys.ts";

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

export type Changed =
  | { verdict: "changed"; suspension: Suspension }
  | { verdict: "refused"; because: string };

/** Reads, changes and conditionally writes a suspension, again when a sweep or somebody else was faster. */
export async function changeSuspension(
  ledger: Ledger,
  suspensionId: SuspensionId,
  change: (suspension: Suspension) => Changed,
): Promise<Changed> {
  for (let tries = 0; tries < 5; tries += 1) {
    const changed = change(await suspensionOf(ledger, suspensionId));
    if (changed.verdict === "refused") return changed;
    const { suspension } = changed;
    if ((await ledger.replace([suspension]))[0] === "replaced")
      return {
        verdict: "changed",
        suspension: { ...suspension, revision: suspension.revision + 1 },
      };
  }
  throw new SuspensionBusy(
    `${suspensionId} was changed by others five times in a row; try again.`,
  );
}
