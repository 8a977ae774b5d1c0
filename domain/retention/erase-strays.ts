import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { StrayVersion } from "#schemas/recording";
import { type Attempt, attemptEach } from "../attempt.ts";
import { lookAgain } from "./after-erasure.ts";
import type { ErasePorts } from "./confirm-gone.ts";

/** Versions nobody asked for go as they are found, by their own version id (T6). */
export async function eraseStrays(
  { ledger, objects }: Pick<ErasePorts, "ledger" | "objects">,
  strays: readonly StrayVersion[],
  { now, policy }: { now: Instant; policy: RetentionPolicy },
): Promise<Attempt<void>[]> {
  return attemptEach(strays, 8, async (stray) => {
    const version = { key: stray.recordingId, versionId: stray.versionId };
    await objects.deleteVersions("recordings", [version]);
    const { nextAt: _passed, ...rest } = stray;
    const attempts = stray.attempts + 1;
    const gone = (await objects.look("recordings", version)) === "absent";
    await ledger.replace([
      gone
        ? { ...rest, attempts, state: "erased", erasedAt: now }
        : { ...rest, attempts, nextAt: lookAgain(now, attempts, policy) },
    ]);
  });
}
