import type {
  CallPage,
  Platform,
  PlatformCall,
  PlatformRecording,
} from "#domain/ports";
import type { PlatformPlay } from "#domain/listening/play-report";
import {
  CallId,
  type InteractionId,
  type PlatformRecordingId,
} from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { bodyOf } from "#test/contracts/bodies";

/** What a recording sounds like, and where the platform says the contact is. */
export type Heard = Pick<PlatformRecording, "contactChannel"> & {
  audio: Uint8Array;
};

export type StandInPlatform = Platform & {
  /** From now on the platform has this recording of this call; by default of no sound that can be read. */
  hasRecorded(id: PlatformRecordingId, callId: CallId, heard?: Heard): void;
  has(id: PlatformRecordingId): boolean;
  /** Interactions whose recording was asked to pause, in order. */
  paused: InteractionId[];
  /** Numbers whose contacts it was asked to forget, one list a wish. */
  erasedContacts: string[][];
  /** Calls of its daily report. */
  calls: PlatformCall[];
  /** Plays of its audit report. */
  plays: PlatformPlay[];
  /** Deletions are accepted and not carried out, until `true` again. */
  deletes: boolean;
  /** Nothing is answered, until `true` again. */
  answers: boolean;
  /** Audio is listed and not handed out, until `true` again. */
  streams: boolean;
};

class PlatformDown extends Error {
  readonly code = "platform-down";
}

/** A platform that does what it says unless told not to. */
export function standInPlatform(): StandInPlatform {
  const recordings = new Map<PlatformRecordingId, PlatformRecording>();
  const sounds = new Map<PlatformRecordingId, Uint8Array>();
  const platform: StandInPlatform = {
    paused: [],
    erasedContacts: [],
    calls: [],
    plays: [],
    deletes: true,
    answers: true,
    streams: true,
    hasRecorded(id, callId, heard) {
      const { audio, ...channel } = heard ?? {};
      recordings.set(id, { ...recordingOf(id, callId), ...channel });
      if (audio !== undefined) sounds.set(id, audio);
    },
    has: (id) => recordings.has(id),
    listRecordings: (callId) =>
      answer(platform, () =>
        [...recordings.values()].filter((one) => one.callId === callId),
      ),
    findRecording: (id) => answer(platform, () => recordings.get(id)),
    openMedia: (id) =>
      answer(platform, () =>
        recordings.has(id) && platform.streams
          ? ({
              outcome: "opened",
              // No two are alike.
              body: bodyOf(sounds.get(id) ?? `ID3 ${id}`),
              contentType: "audio/mpeg",
            } as const)
          : ({ outcome: "absent" } as const),
      ),
    requestDeletion: (_interactionId, id) =>
      answer(platform, () => {
        if (platform.deletes) recordings.delete(id);
      }),
    pauseRecording: (interactionId) =>
      answer(platform, () => {
        platform.paused.push(interactionId);
      }),
    eraseContact: (numbers) =>
      answer(platform, () => {
        if (numbers.length === 0) throw new PlatformDown("Whom?");
        platform.erasedContacts.push([...numbers]);
      }),
    listCalls: (day, page) =>
      answer(platform, () => callPage(platform.calls, day, page)),
    listPlays: ({ from, to }) =>
      answer(platform, () => ({
        plays: platform.plays.filter(({ at }) => at >= from && at < to),
        next: undefined,
        waits: false,
      })),
  };
  return platform;
}

async function answer<Value>(
  platform: StandInPlatform,
  value: () => Value,
): Promise<Value> {
  await Promise.resolve();
  if (!platform.answers) throw new PlatformDown("The platform is down.");
  return value();
}

/** Two calls a page, so that paging happens. */
function callPage(
  all: readonly PlatformCall[],
  day: string,
  page: string | undefined,
): CallPage {
  const calls = all.filter(({ endedAt }) => endedAt.startsWith(day));
  const from = Number(page ?? 0);
  return {
    calls: calls.slice(from, from + 2),
    next: from + 2 < calls.length ? String(from + 2) : undefined,
    waits: false,
  };
}

const recordingOf = (
  id: PlatformRecordingId,
  callId: CallId,
): PlatformRecording => ({
  id,
  callId: CallId.parse(callId),
  type: "conversation",
  createdAt: Instant.parse("2026-11-24T10:00:00.000Z"),
  durationSeconds: 60,
});
