import type { Keeper } from "#schemas/recording";
import type { Suspension } from "#schemas/suspension";

/** As what a suspension stands among a recording's keepers. */
export const keeperOf = ({ terms, suspensionId }: Suspension): Keeper => ({
  by: terms.type,
  id: suspensionId,
});
