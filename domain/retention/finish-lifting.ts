import type { Instant } from "#schemas/instant";
import { attemptEach, failuresOf } from "../attempt.ts";
import { type KeeperPorts, lift } from "./keepers.ts";

/** Ten a second, and well within the minutes a run has. */
const mostLifted = 1000;

/**
 * Finishes what `letGo` began and a death, or a bucket that did not answer, broke off: whoever let go may never come
 * back, and until the bucket's hold is lifted nobody can erase the recording or keep it anew.
 */
export async function finishLifting(
  ports: KeeperPorts,
  now: Instant,
): Promise<{ failures: unknown[] }> {
  const due = await ports.ledger.due("lift", now, mostLifted);
  const recordings = due.filter((item) => item.kind === "recording");
  return {
    failures: failuresOf(
      await attemptEach(recordings, 16, (recording) =>
        lift(ports, recording, now),
      ),
    ),
  };
}
