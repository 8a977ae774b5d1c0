import type { Instant } from "#schemas/instant";
import type { Erasure, Recording } from "#schemas/recording";
import { isKept } from "./keepers.ts";

export type ErasureOrder = Pick<Erasure, "cause" | "requestId">;

/** Hands a recording to the eraser; of one that is kept the erasure is put off until the last keeper lets it go (T22). */
export function orderErasure(
  recording: Recording,
  order: ErasureOrder,
  now: Instant,
): Recording {
  const erasure = { ...order, decidedAt: now, attempts: 0 };
  if (isKept(recording)) return { ...recording, erasure };
  return { ...recording, state: "erasing", erasure, nextAt: now };
}
