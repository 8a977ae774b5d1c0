import type { Ledger } from "../ports.ts";
import type { Recording } from "#schemas/recording";
import type { Request, ScopeItem } from "#schemas/request";
import { recordingsOfCalls } from "./agent-calls.ts";

/**
 * Recordings whose caller had one of the request's numbers, or in which its agent spoke: candidates, not yet anybody's
 * (T53).
 */
export async function candidatesOf(
  ledger: Ledger,
  request: Request,
): Promise<Recording[]> {
  const found = await Promise.all(
    request.subjects.map((token) => ledger.find("subject", token)),
  );
  const items = found.flat();
  const recordings = [
    ...items.filter((item) => item.kind === "recording"),
    ...(await recordingsOfCalls(
      ledger,
      items.filter((item) => item.kind === "collection"),
    )),
  ];
  return [
    ...new Map(
      recordings.map((recording) => [recording.recordingId, recording]),
    ).values(),
  ];
}

export function scopeItem(
  request: Request,
  recording: Recording,
  confirmed: boolean,
): ScopeItem {
  return {
    kind: "scope",
    requestId: request.requestId,
    interactionId: recording.interactionId,
    platformRecordingId: recording.platformRecordingId,
    recordingId: recording.recordingId,
    ...(recording.versionId === undefined
      ? {}
      : { versionId: recording.versionId }),
    confirmed,
    revision: 0,
  };
}
