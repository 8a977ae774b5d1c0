import type { Product } from "#local/run/open-product";
import { plusDays, plusSeconds } from "#domain/time/instant";
import {
  CallId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  type SubjectToken,
} from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import type { LoadCall } from "./load-plan.ts";

const termDays = 30;
/** Whose recordings are asked for. */
export const requesters = {
  access: "+32470550101",
  erasure: "+32470550106",
} as const;
const recordingsEach = 5;

export type Planting = { start: Instant; seconds: number; due: number };

/** Kept recordings: `due` of them fall due one after another while the run lasts, others tomorrow, a few are asked for. */
export async function plantRecordings(
  product: Product,
  { start, seconds, due }: Planting,
): Promise<void> {
  const tomorrow = plusDays(start, 1);
  for (const [index, name] of dueNames(due).entries()) {
    const dueAt = plusSeconds(start, (index / due) * seconds);
    await plant(product, { name, dueAt, subject: null });
  }
  for (const name of notDueNames)
    await plant(product, { name, dueAt: tomorrow, subject: null });
  for (const right of ["access", "erasure"] as const) {
    const token = await product.embedded.tokens.current(requesters[right]);
    for (const name of namesFor(right))
      await plant(product, { name, dueAt: tomorrow, subject: token });
  }
}

/** The interactions of all that is planted. */
export const plantedNames = (due: number): string[] => [
  ...dueNames(due),
  ...notDueNames,
  ...namesFor("access"),
  ...namesFor("erasure"),
];

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);
const dueNames = (due: number) => numbered("due", due);
const notDueNames = numbered("not-due", 100);
const namesFor = (right: keyof typeof requesters) =>
  numbered(right, recordingsEach);

type Planted = {
  name: string;
  dueAt: Instant;
  subject: SubjectToken | null;
};

async function plant(
  { embedded, talkdesk }: Product,
  { name, dueAt, subject }: Planted,
): Promise<void> {
  const endedAt = plusDays(dueAt, -termDays);
  const { recordingIds } = talkdesk.control.placeCall(
    platformCall(name, endedAt, 0),
  );
  const recordingId = RecordingId.parse(embedded.randomId());
  const { versionId, bytes } = await embedded.objects.put(
    "recordings",
    recordingId,
    audio(name),
    "audio/mpeg",
  );
  if (versionId === undefined) return;
  const recording: Recording = {
    kind: "recording",
    recordingId,
    interactionId: InteractionId.parse(name),
    callId: CallId.parse(`call-${name}`),
    platformRecordingId: PlatformRecordingId.parse(recordingIds[0]),
    type: "conversation",
    state: "kept",
    versionId,
    bytes,
    subject,
    seenAt: endedAt,
    keptAt: endedAt,
    dueAt,
    keepers: [],
    nextAt: dueAt,
    revision: 0,
  };
  await embedded.ledger.append(recording);
}

/** The platform knows every call of the load; of some it lists audio as soon as they ended. */
export function placeCalls(
  { talkdesk }: Product,
  calls: readonly LoadCall[],
  endedAt: Instant,
): void {
  for (const { interactionId, callId, hasAudio } of calls) {
    const call = platformCall(interactionId, endedAt, 0);
    talkdesk.control.placeCall({
      ...call,
      callId,
      recordings: hasAudio ? call.recordings : [],
    });
  }
}

function platformCall(
  name: string,
  endedAt: Instant,
  availableAfterSeconds: number,
) {
  return {
    interactionId: name,
    callId: `call-${name}`,
    direction: "inbound" as const,
    from: "+32470550199",
    to: "+3215550100",
    agentId: null,
    startedAt: plusSeconds(endedAt, -60),
    endedAt,
    recordings: [
      {
        type: "conversation" as const,
        audio: "voicemail-callback.mp3",
        availableAfterSeconds,
      },
    ],
  };
}

async function* audio(name: string): AsyncGenerator<Uint8Array, void> {
  await Promise.resolve();
  yield new TextEncoder().encode(`ID3 ${name}`.padEnd(2000, "."));
}
