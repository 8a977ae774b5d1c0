import { hasShape, isOneOf, readJson } from "./guards.ts";
import type { Answer, Request } from "./http-server.ts";
import type { Platform } from "./platform.ts";
import { settleDeletions, shownRecording } from "./shown-recordings.ts";
import type { Store, StoredRecording } from "./store.ts";
import { talkdeskError } from "./talkdesk-error.ts";

/** 204 when the recording is gone at once, 202 when it goes later. */
export function deleteRecording(
  platform: Platform,
  _: Request,
  [interactionId = "", recordingId = ""]: readonly string[],
): Answer {
  const { store, now } = platform;
  const recording = shownRecording(store.state, recordingId, now());
  if (recording?.interactionId !== interactionId)
    return talkdeskError(404, "No such recording of this interaction.");
  acceptDeletion(store, recording, now());
  settleDeletions(store, now());
  const gone = !shownRecording(store.state, recordingId, now());
  return { status: gone ? 204 : 202 };
}

/** A repeated request changes nothing. */
function acceptDeletion(
  store: Store,
  recording: StoredRecording,
  now: Date,
): void {
  const { id: recordingId, interactionId } = recording;
  const { deletions, faults } = store.state;
  if (deletions.some((deletion) => deletion.recordingId === recordingId))
    return;
  const dueAt = new Date(now.getTime() + faults.deletionSeconds * 1000);
  store.change((state) => {
    state.deletions.push({
      interactionId,
      recordingId,
      requestedAt: now.toISOString(),
      dueAt: dueAt.toISOString(),
      completedAt: null,
    });
  });
}

const isTarget = hasShape({
  recording_target: isOneOf("conversation", "consultation"),
});

/** Notes the wish. Any interaction will do: the platform documents no refusal, and a live call is not placed yet. */
export function toggleRecording(
  platform: Platform,
  request: Request,
  [interactionId = "", action = ""]: readonly string[],
): Answer {
  const body = request.body === "" ? {} : readJson(request.body);
  const recordingTarget = isTarget(body) ? body.recording_target : null;
  if (recordingTarget === null && JSON.stringify(body) !== "{}")
    return talkdeskError(400, "The body is not valid.", [
      { name: "recording_target", description: "conversation or consultation" },
    ]);
  const at = platform.now().toISOString();
  platform.store.change(({ pauses, starts }) => {
    const toggles = action === "pause" ? pauses : starts;
    toggles.push({ interactionId, recordingTarget, at });
  });
  return { status: 204 };
}
