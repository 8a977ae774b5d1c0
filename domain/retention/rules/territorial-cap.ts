import type { Rule } from "./rule.ts";

export const territorialCap: Rule = {
  name: "territorial cap",
  says: "Beyond what a territory allows at most, only a hold with a ground recorded for that may keep it; a hold without one is asked for it.",
  source: "national limits by setting: Belgium one calendar month, France six",
  opinion({ recording: { capAt, keepers }, now }) {
    if (capAt === undefined || now < capAt) return undefined;
    const unfounded = keepers.some(
      (keeper) => keeper.by === "hold" && keeper.beyondCap !== true,
    );
    return unfounded
      ? { verdict: "keep", asks: "ground-beyond-cap" }
      : { verdict: "erase" };
  },
};
