import type { SimulatedCall } from "./simulated-call.ts";
import type { Deletion, State, Store, StoredRecording } from "./store.ts";

/** The recordings of a call that the API shows by now, in order. */
export function shownRecordings(
  state: State,
  callId: string,
  now: Date,
): StoredRecording[] {
  return state.recordings.filter(
    (recording) =>
      recording.callId === callId && isShown(state, recording, now),
  );
}

/** One recording, if the API shows it by now. */
export function shownRecording(
  state: State,
  id: string,
  now: Date,
): StoredRecording | undefined {
  return state.recordings.find(
    (recording) => recording.id === id && isShown(state, recording, now),
  );
}

/** Carries out the deletions that have come due; writes only if there is one. */
export function settleDeletions(store: Store, now: Date): void {
  if (store.state.faults.deletionStuck) return;
  const isDue = ({ completedAt, dueAt }: Deletion) =>
    completedAt === null && Date.parse(dueAt) <= now.getTime();
  if (!store.state.deletions.some(isDue)) return;
  store.change((state) => {
    for (const deletion of state.deletions.filter(isDue)) {
      deletion.completedAt = now.toISOString();
      state.recordings = state.recordings.filter(
        ({ id }) => id !== deletion.recordingId,
      );
    }
  });
}

export function callOf(
  state: State,
  callId: string,
): SimulatedCall | undefined {
  return state.calls.find((call) => call.callId === callId);
}

function isShown(state: State, recording: StoredRecording, now: Date): boolean {
  const endedAt =
    callOf(state, recording.callId)?.endedAt ?? recording.availableAt;
  const hiddenUntil =
    Date.parse(endedAt) + state.faults.listEmptyForSeconds * 1000;
  return (
    now.getTime() >= Math.max(Date.parse(recording.availableAt), hiddenUntil)
  );
}
