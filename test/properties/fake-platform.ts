import type { Bytes, Platform, PlatformRecording } from "#domain/ports";
import { plusSeconds } from "#domain/time/instant";
import type { PlatformRecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";

export type PlatformFault = "list" | "find" | "media" | "delete";
export type FakePlatform = Platform & {
  /** From now on the platform has this recording. */
  record(recording: PlatformRecording): void;
  has(id: PlatformRecordingId): boolean;
  /** So many of the next calls fail. */
  fail(fault: PlatformFault, times: number): void;
  /** Deletions take effect so much later. */
  delayDeletions(seconds: number): void;
  /** Fails no more; it may still dawdle. */
  heal(): void;
};

class PlatformDown extends Error {
  readonly code = "platform-down";
}

/** A platform of this test only: it fails and dawdles when told to. */
export function fakePlatform(now: () => Instant): FakePlatform {
  const recordings = new Map<PlatformRecordingId, PlatformRecording>();
  const deletions = new Map<PlatformRecordingId, Instant>();
  const failures = new Map<PlatformFault, number>();
  let delaySeconds = 0;
  const settle = () => {
    for (const [id, at] of deletions) if (at <= now()) recordings.delete(id);
  };
  const answer = async <Value>(
    fault: PlatformFault,
    value: () => Value,
  ): Promise<Value> => {
    await Promise.resolve();
    settle();
    const left = failures.get(fault) ?? 0;
    failures.set(fault, Math.max(0, left - 1));
    if (left > 0) throw new PlatformDown(`${fault} is out of order`);
    return value();
  };
  return {
    listRecordings: (callId) =>
      answer("list", () =>
        [...recordings.values()].filter((one) => one.callId === callId),
      ),
    findRecording: (id) => answer("find", () => recordings.get(id)),
    openMedia: (id) =>
      answer("media", () =>
        recordings.has(id)
          ? ({
              outcome: "opened",
              body: audio(id),
              contentType: "audio/mpeg",
            } as const)
          : ({ outcome: "absent" } as const),
      ),
    requestDeletion: (_interactionId, id) =>
      answer("delete", () => {
        if (!deletions.has(id))
          deletions.set(id, plusSeconds(now(), delaySeconds));
        settle();
      }),
    pauseRecording: () => Promise.resolve(),
    eraseContact: () => Promise.resolve(),
    listCalls: () =>
      Promise.resolve({ calls: [], next: undefined, waits: false }),
    listPlays: () =>
      Promise.resolve({ plays: [], next: undefined, waits: false }),
    record(recording) {
      if (!deletions.has(recording.id)) recordings.set(recording.id, recording);
    },
    has(id) {
      settle();
      return recordings.has(id);
    },
    fail(fault, times) {
      failures.set(fault, times);
    },
    delayDeletions(seconds) {
      delaySeconds = seconds;
    },
    heal() {
      failures.clear();
    },
  };
}

/** Different words are different bytes, of another length. */
export async function* audio(words: string): Bytes {
  yield await Promise.resolve(new TextEncoder().encode(`ID3 ${words}`));
}
