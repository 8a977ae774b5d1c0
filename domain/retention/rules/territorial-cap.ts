import type { Keeper } from "#schemas/recording";
import type { Rule } from "./rule.ts";

export const territorialCap: Rule = {
  name: "territorial cap",
  says: "Beyond what a territory allows at most, only a hold with a ground recorded for that may keep it; a hold without one is asked for it.",
  source: "national limits by setting: Belgium one calendar month, France six",
  opinion({ recording: { capAt, keepers }, now }) {
    if (capAt === undefined || now < capAt) return undefined;
    return groundBeyondCap(keepers) === "missing"
      ? { verdict: "keep", asks: "ground-beyond-cap" }
      : { verdict: "erase" };
  },
};

/** A restriction and a freeze are the law's own grounds; of holds one that names its ground is enough. */
export function groundBeyondCap(
  keepers: readonly Keeper[],
): "recorded" | "missing" {
  const holds = keepers.filter((keeper) => keeper.by === "hold");
  return holds.length === 0 || holds.some(({ beyondCap }) => beyondCap === true)
    ? "recorded"
    : "missing";
}
