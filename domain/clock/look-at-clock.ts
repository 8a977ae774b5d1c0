import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { requestPartition } from "../ledger/keys.ts";

/** Has a clock that was moved forward looked at with the next run; a watch that changed meanwhile is being looked at. */
export async function lookAtClock(
  ledger: Ledger,
  requestId: RequestId,
  now: Instant,
): Promise<void> {
  const watch = await ledger.read({
    partition: requestPartition(requestId),
    item: "clock",
  });
  if (watch?.kind === "clock-watch")
    await ledger.replace([{ ...watch, nextAt: now }]);
}
