import type { Ledger } from "../ports.ts";
import type { Recording } from "#schemas/recording";
import type { PutOff } from "#schemas/request";
import { suspensionKey } from "../ledger/suspension-keys.ts";

/**
 * Whether an erasure that was granted waits for a hold or a restriction, whose end nobody knows. A freeze ends with its
 * request, within weeks, and is waited for.
 */
export const isPutOff = ({ state, erasure, keepers }: Recording): boolean =>
  state !== "erased" &&
  state !== "erasing" &&
  erasure !== undefined &&
  keepers.some(({ by }) => by !== "request");

/** How many of these are put off, and on which grounds; an answer names them (Art 12(4), 17(3)). */
export async function putOff(
  ledger: Pick<Ledger, "readMany">,
  recordings: readonly Recording[],
): Promise<Pick<PutOff, "recordings" | "grounds">> {
  const waiting = recordings.filter(isPutOff);
  const suspensions = new Set(
    waiting.flatMap(({ keepers }) =>
      keepers.flatMap((keeper) => (keeper.by === "request" ? [] : [keeper.id])),
    ),
  );
  const items = await ledger.readMany([...suspensions].map(suspensionKey));
  const grounds = items.flatMap((item) =>
    item.kind === "suspension" ? [item.terms.ground] : [],
  );
  return { recordings: waiting.length, grounds: [...new Set(grounds)].sort() };
}
