import type { Platform, PlatformRecording } from "#domain/ports";
import { instantOf } from "#domain/time/instant";
import { CallId, PlatformRecordingId } from "#schemas/ids";
import type { Agenda } from "./agenda.ts";
import type { SimulatedCall } from "./traffic.ts";

export type SimulatedPlatform = Platform & {
  place(call: SimulatedCall): void;
  /** Recordings it still has. */
  size(): number;
  has(id: PlatformRecordingId): boolean;
};
export type PlatformAct =
  "list" | "find" | "media" | "delete" | "pause" | "failed";

class PlatformDown extends Error {
  readonly code = "platform-down";
}

type Held = PlatformRecording & { availableAt: number; goneAt: number };

/** Shares of lists that fail and of deletions that take hours instead of a moment. */
const failing = 0.002;
const slowToDelete = 0.03;
const hour = 3_600_000;

const nothing: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {
    await Promise.resolve();
    yield new Uint8Array();
  },
};

/** The call platform as the product sees it: late audio, failing lists, deletions that take their time. */
export function simulatedPlatform(
  agenda: Agenda,
  random: () => number,
  tell: (act: PlatformAct) => void,
): SimulatedPlatform {
  const recordings = new Map<PlatformRecordingId, Held>();
  const ofCall = new Map<CallId, PlatformRecordingId[]>();
  const shown = (id: PlatformRecordingId): Held | undefined => {
    const held = recordings.get(id);
    if (held === undefined || held.availableAt > agenda.now()) return undefined;
    if (held.goneAt > agenda.now()) return held;
    recordings.delete(id);
    return undefined;
  };
  const answer = async <Value>(act: PlatformAct, value: () => Value) => {
    await Promise.resolve();
    tell(act);
    return value();
  };
  return {
    size: () => recordings.size,
    has: (id) => shown(id) !== undefined,
    place({ callId, endedAt, recordings: made }) {
      const call = CallId.parse(callId);
      const ids = made.map(({ id, availableAt }) => {
        const held = heldAs(id, call, { endedAt, availableAt });
        recordings.set(held.id, held);
        return held.id;
      });
      ofCall.set(call, ids);
    },
    listRecordings: (callId) =>
      answer("list", () => {
        if (random() < failing) {
          tell("failed");
          throw new PlatformDown("The platform is down.");
        }
        return (ofCall.get(callId) ?? []).flatMap((id) => shown(id) ?? []);
      }),
    findRecording: (id) => answer("find", () => shown(id)),
    openMedia: (id) =>
      answer("media", () =>
        shown(id) === undefined
          ? { outcome: "absent" }
          : { outcome: "opened", body: nothing, contentType: "audio/mpeg" },
      ),
    requestDeletion: (_interactionId, id) =>
      answer("delete", () => {
        const held = recordings.get(id);
        if (held?.goneAt === Infinity)
          held.goneAt =
            agenda.now() + (random() < slowToDelete ? 2 * hour * random() : 0);
      }),
    pauseRecording: () => answer("pause", () => undefined),
    eraseContact: () => answer("delete", () => undefined),
    listCalls: () =>
      Promise.resolve({ calls: [], next: undefined, waits: false }),
    listPlays: () =>
      Promise.resolve({ plays: [], next: undefined, waits: false }),
  };
}

function heldAs(
  id: string,
  callId: CallId,
  { endedAt, availableAt }: { endedAt: number; availableAt: number },
): Held {
  return {
    id: PlatformRecordingId.parse(id),
    callId,
    type: "conversation",
    createdAt: instantOf(endedAt),
    durationSeconds: 240,
    availableAt,
    goneAt: Infinity,
  };
}
