import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { attemptEach, valuesOf } from "../attempt.ts";
import { recordingKey } from "../ledger/keys.ts";
import { type KeeperPorts, letGo } from "../retention/keepers.ts";
import { scopeOf } from "./gather-recordings.ts";

/** Not everything a request froze could be thawed; the step is tried again. */
export class NotThawed extends Error {
  readonly code = "not-thawed";
}

/** Lets go of whatever a request froze: before it erases, and when it closes (T24, T51). */
export async function thawRecordings(
  ports: KeeperPorts,
  requestId: RequestId,
  now: Instant,
): Promise<void> {
  const keeper = { by: "request", id: requestId } as const;
  const frozen = await scopeOf(ports.ledger, requestId, "all");
  const thaws = await attemptEach(frozen, 16, (recording) =>
    letGo(
      ports,
      recordingKey(recording.interactionId, recording.platformRecordingId),
      { keeper, now },
    ),
  );
  valuesOf(
    thaws,
    (cause) =>
      new NotThawed("Not every recording could be thawed; try again.", {
        cause,
      }),
  );
}
