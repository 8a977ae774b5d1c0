import type { Ledger, ObjectStore } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { attemptEach } from "../attempt.ts";
import { subjectFileKey } from "../ledger/keys.ts";
import { changeRequest } from "./change-request.ts";
import { scopeOf } from "./gather-recordings.ts";

/** Not everything a request froze could be thawed; the step is tried again. */
export class NotThawed extends Error {
  readonly code = "not-thawed";
}

/** Thaws what the request froze, forgets how to reach the requester, and keeps the minimal proof (T24, T25, T51). */
export async function closeRequest(
  ports: { ledger: Ledger; objects: Pick<ObjectStore, "hold"> },
  requestId: RequestId,
  now: Instant,
): Promise<void> {
  const frozen = (await scopeOf(ports.ledger, requestId, "all")).filter(
    (recording) => recording.frozenBy.includes(requestId),
  );
  const thaws = await attemptEach(frozen, 16, (recording) =>
    thaw(ports, recording, { requestId, now }),
  );
  const failed = thaws.find((one) => !one.ok);
  if (failed !== undefined)
    throw new NotThawed("Not every recording could be thawed; try again.", {
      cause: failed.reason,
    });
  const subject = await ports.ledger.read(subjectFileKey(requestId));
  if (subject !== undefined) await ports.ledger.remove(subject);
  await changeRequest(ports.ledger, requestId, (request) => {
    if (request.closedAt !== undefined) return request;
    const { task: _none, nextAt: _never, ...rest } = request;
    const fulfilled = request.approval?.verdict === "approved";
    return {
      ...rest,
      state: fulfilled ? "fulfilled" : "refused",
      closedAt: now,
    };
  });
}

type Thaw = { requestId: RequestId; now: Instant };

/** The bucket's hold goes with the last freeze, before the ledger says so; the old due instant stands. */
async function thaw(
  { ledger, objects }: { ledger: Ledger; objects: Pick<ObjectStore, "hold"> },
  recording: Recording,
  { requestId, now }: Thaw,
): Promise<void> {
  const frozenBy = recording.frozenBy.filter((id) => id !== requestId);
  if (frozenBy.length === 0 && recording.versionId !== undefined) {
    await objects.hold(
      { key: recording.recordingId, versionId: recording.versionId },
      false,
    );
  }
  const [outcome] = await ledger.replace([
    {
      ...recording,
      ...(frozenBy.length === 0 ? afterThaw(recording, now) : {}),
      frozenBy,
    },
  ]);
  if (outcome === "conflict")
    throw new NotThawed(
      "A recording changed while it was being thawed; try again.",
    );
}

function afterThaw(recording: Recording, now: Instant): Partial<Recording> {
  if (recording.state !== "kept") return {};
  if (recording.erasure !== undefined) return { state: "erasing", nextAt: now };
  return recording.dueAt === undefined ? {} : { nextAt: recording.dueAt };
}
