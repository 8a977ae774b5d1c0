import type { ObjectEvent } from "#adapters/embedded/object-events";
import { type Embedded, openEmbedded } from "#adapters/embedded/open-embedded";
import { recordingKey } from "#domain/ledger/keys";
import type { Ledger, LedgerKey, ObjectVersion } from "#domain/ports";
import type { Rule } from "#domain/retention/rules/rule";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { VersionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { Recording } from "#schemas/recording";
import { type Break, portsOfAProcess } from "../broken-off.ts";
import { audio, type FakePlatform, fakePlatform } from "../fake-platform.ts";
import {
  buckets,
  callOf,
  interactionOf,
  recordingOf,
  retention,
} from "../world.ts";

export const opening = Instant.parse("2026-03-02T10:00:00.000Z");

type Planted = { key: LedgerKey; version: ObjectVersion; recording: Recording };

/** Recordings that are kept, in a bucket with its real lifecycle, and the rules the eraser goes by. */
export type Vault = {
  embedded: Embedded;
  platform: FakePlatform;
  planted: Planted[];
  rules: readonly Rule[];
  /** S3's events that nobody has taken yet. */
  events: ObjectEvent[];
  /** Takes in what S3 has told meanwhile. */
  listen(): void;
};

/** One recording for each call, which ended so many minutes before its audio came. */
export async function openVault(
  minutesAgo: readonly number[],
  rules: readonly Rule[],
): Promise<Vault> {
  const embedded = openEmbedded({ frozenAt: opening, buckets });
  const platform = fakePlatform(embedded.now);
  const planted: Planted[] = [];
  for (const [call, minutes] of minutesAgo.entries())
    planted.push(await plant({ embedded, platform }, call, minutes));
  const events: ObjectEvent[] = [];
  let heard = 0;
  return {
    embedded,
    platform,
    planted,
    rules,
    events,
    listen() {
      for (const { sequence, event } of embedded.events.after(heard, 1000)) {
        heard = sequence;
        events.push(event);
      }
    },
  };
}

async function plant(
  { embedded, platform }: Pick<Vault, "embedded" | "platform">,
  call: number,
  minutesAgo: number,
): Promise<Planted> {
  const recordingId = `00000000-0000-4000-9000-00000000000${call}`;
  const stored = await embedded.objects.put(
    "recordings",
    recordingId,
    audio("hello"),
    "audio/mpeg",
  );
  const versionId = VersionId.parse(stored.versionId);
  const dueAt = plusDays(plusMinutes(opening, -minutesAgo), retention.termDays);
  const recording = Recording.parse({
    kind: "recording",
    recordingId,
    interactionId: interactionOf(call),
    callId: callOf(call),
    platformRecordingId: recordingOf(call, 0),
    type: "conversation",
    state: "kept",
    versionId,
    subject: null,
    seenAt: opening,
    keptAt: opening,
    dueAt,
    nextAt: dueAt,
    keepers: [],
    revision: 0,
  });
  await embedded.ledger.append(recording);
  platform.record({
    id: recordingOf(call, 0),
    callId: callOf(call),
    type: "conversation",
    createdAt: opening,
    durationSeconds: 60,
  });
  return {
    key: recordingKey(interactionOf(call), recordingOf(call, 0)),
    version: { key: recordingId, versionId },
    recording,
  };
}

type Process = {
  broken?: Break | undefined;
  /** Its queue offers every recording at any time; what is offered must not matter, the rules decide. */
  offersEverything?: boolean;
};

/** The vault as one process sees it, which may end midway. */
export function processOf(
  { embedded: { ledger, objects }, platform, planted }: Vault,
  { broken, offersEverything = false }: Process,
) {
  const offering: Ledger = {
    ...ledger,
    due: () => ledger.readMany(planted.map(({ key }) => key)),
  };
  return portsOfAProcess(
    { ledger: offersEverything ? offering : ledger, objects, platform },
    broken,
    (act) => act,
  );
}
