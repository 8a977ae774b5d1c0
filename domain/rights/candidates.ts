import type { Ledger } from "../ports.ts";
import type { Recording } from "#schemas/recording";
import type { Request, ScopeItem } from "#schemas/request";

/** Recordings whose caller had one of the request's numbers: candidates, not yet anybody's (T53). */
export async function candidatesOf(
  ledger: Ledger,
  request: Request,
): Promise<Recording[]> {
  const found = await Promise.all(
    request.subjects.map((token) => ledger.find("subject", token)),
  );
  const recordings = found
    .flat()
    .filter((item): item is Recording => item.kind === "recording");
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
