import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { isKept } from "./keepers.ts";

export type DerivativeDue =
  /** Its bytes go now: its parent is being erased, is gone, or is not there. */
  | { verdict: "erase" }
  /** A keeper needs the parent, and with it what was made from it; nobody knows until when. */
  | { verdict: "wait" }
  /** Due when its parent is. */
  | { verdict: "keep"; until: Instant };

/** T8: what was made from a recording lives as long as the recording does, and not a moment longer. */
export function derivativeDue(parent: Recording | undefined): DerivativeDue {
  if (parent === undefined) return { verdict: "erase" };
  const { state, dueAt } = parent;
  if (state === "erasing" || state === "erased") return { verdict: "erase" };
  if (isKept(parent)) return { verdict: "wait" };
  // Without a due instant it was never kept, so nothing can have been made from it.
  return dueAt === undefined
    ? { verdict: "erase" }
    : { verdict: "keep", until: dueAt };
}
