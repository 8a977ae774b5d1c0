import type { Recording } from "#schemas/recording";

/** What somebody may want to do with a recording's audio. */
export type Use =
  "play" | "export" | "transfer" | "training" | "storage" | "subject-access";
export type UseVerdict =
  { verdict: "allowed" } | { verdict: "refused"; because: "restricted" };

/**
 * Whether a use is allowed as far as restrictions go: while there is one, a recording is stored and nothing else (Art
 * 18(2), T20, T21), but for the subject's own access, which the restriction is there to protect (Art 18(1)(c)).
 */
export function mayUse(
  { keepers }: Pick<Recording, "keepers">,
  use: Use,
): UseVerdict {
  const restricted = keepers.some(({ by }) => by === "restriction");
  switch (use) {
    case "storage":
    case "subject-access":
      return { verdict: "allowed" };
    case "play":
    case "export":
    case "transfer":
    case "training":
      return restricted
        ? { verdict: "refused", because: "restricted" }
        : { verdict: "allowed" };
  }
}
