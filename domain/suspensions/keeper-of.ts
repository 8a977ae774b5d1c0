import type { Keeper } from "#schemas/recording";
import type { Suspension } from "#schemas/suspension";

/** As what a suspension stands among a recording's keepers. */
export function keeperOf({ terms, suspensionId: id }: Suspension): Keeper {
  if (terms.type === "restriction") return { by: "restriction", id };
  return terms.beyondCap === undefined
    ? { by: "hold", id }
    : { by: "hold", id, beyondCap: true };
}
