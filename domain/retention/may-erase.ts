import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { isKept } from "./keepers.ts";

export type ErasureVerdict =
  | { verdict: "erase" }
  | { verdict: "keep"; because: "kept" | "not-due" }
  | { verdict: "done" };

/**
 * Whether the eraser may touch a recording now. A keeper outweighs the term, and the term outweighs nothing else: not
 * before the due instant (R27), at it without fail (R28), and again until it is confirmed.
 */
export function mayErase(recording: Recording, now: Instant): ErasureVerdict {
  switch (recording.state) {
    case "erased":
      return { verdict: "done" };
    case "erasing":
      return { verdict: "erase" };
    case "kept":
      if (isKept(recording)) return { verdict: "keep", because: "kept" };
      return recording.dueAt !== undefined && recording.dueAt <= now
        ? { verdict: "erase" }
        : { verdict: "keep", because: "not-due" };
    case "waiting":
    case "admitting":
      return { verdict: "keep", because: "not-due" };
  }
}
