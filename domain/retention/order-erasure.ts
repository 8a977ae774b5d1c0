import type { Instant } from "#schemas/instant";
import type { Erasure, Recording } from "#schemas/recording";

export type ErasureOrder = Pick<Erasure, "cause" | "requestId">;

/** Hands a recording to the eraser; one that a request froze is erased when that request thaws it. */
export function orderErasure(
  recording: Recording,
  order: ErasureOrder,
  now: Instant,
): Recording {
  const erasure = { ...order, decidedAt: now, attempts: 0 };
  if (recording.frozenBy.length > 0) return { ...recording, erasure };
  return { ...recording, state: "erasing", erasure, nextAt: now };
}
