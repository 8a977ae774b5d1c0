import type { MinorFound } from "./find-minor.ts";

/** Which field lacks what, and why: nothing is erased for a suspicion, or on the word of just anybody (T62). */
export type NotEnough = { field: "signs" | "authority"; message: string };
type Said = Pick<MinorFound, "basis" | "signs" | "authority">;

export function notEnough({
  basis,
  signs,
  authority,
}: Said): NotEnough | undefined {
  if (basis === "guardian-told" && authority === undefined)
    return {
      field: "authority",
      message:
        "must say how parental responsibility was seen: custody-seen or household-confirmed",
    };
  const believes = signs.some((sign) => sign !== "young-voice");
  return basis === "reason-to-believe" && !believes
    ? {
        field: "signs",
        message:
          "must name what makes us believe it: a young voice alone is a suspicion (R54)",
      }
    : undefined;
}
