import type { BucketsSettings } from "#adapters/embedded/bucket-settings";
import type { ObjectEvent } from "#adapters/embedded/object-events";
import { type Embedded, openEmbedded } from "#adapters/embedded/open-embedded";
import { keyOf } from "#domain/ledger/keys";
import type { Ledger, ObjectStore } from "#domain/ports";
import type { ConsentAnswer } from "#schemas/consent";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import { type FakePlatform, fakePlatform } from "./fake-platform.ts";
import {
  nothingSeen,
  type Watched,
  watchedLedger,
  watchedObjects,
} from "./watched.ts";

export const retention: RetentionPolicy = {
  termDays: 30,
  capMonths: {},
  consentWaitMinutes: 15,
  collectAtSeconds: [30, 120, 600, 3600, 86400],
  confirmAfterSeconds: [60, 300, 3600, 21600],
};

export type World = {
  embedded: Embedded;
  ledger: Ledger;
  objects: ObjectStore;
  platform: FakePlatform;
  /** S3's events that nobody has taken yet. */
  events: ObjectEvent[];
  allEvents: ObjectEvent[];
  lastTaken: ObjectEvent | undefined;
  /** Answers the ledger's stream has not told of yet. */
  answers: ConsentAnswer[];
  watched: Watched;
  /** The ledger as its stream tells it, without what counts writes and attempts. */
  items: Map<string, LedgerItem>;
  /** Keys that had more than one version: S3's lifecycle clears the older ones of those by itself. */
  crowded: Set<string>;
  /** Takes in what happened. */
  catchUp(): void;
};

export const interactionOf = (call: number): InteractionId =>
  InteractionId.parse(`interaction-${call}`);
export const callOf = (call: number): CallId => CallId.parse(`call-${call}`);
export const recordingOf = (call: number, index: number): PlatformRecordingId =>
  PlatformRecordingId.parse(`recording-${call}-${index}`);

const lifecycle = [
  {
    expirationDays: 30,
    noncurrentDays: 1,
    abortIncompleteMultipartUploadDays: 1,
  },
  { expiredObjectDeleteMarker: true },
];

/** As the templates make them. */
export const buckets: BucketsSettings = {
  landing: {
    versioned: false,
    objectLock: false,
    lifecycle: [{ expirationDays: 1 }],
  },
  recordings: { versioned: true, objectLock: true, lifecycle },
  exports: { versioned: true, objectLock: false, lifecycle: [] },
  reads: { versioned: true, objectLock: true, lifecycle: [] },
};

/** Everything in memory: our ports on sqlite, and a platform that does as it is told. */
export function openWorld(): World {
  const embedded = openEmbedded({
    frozenAt: Instant.parse("2026-03-02T10:00:00.000Z"),
    buckets,
  });
  const platform = fakePlatform(embedded.now);
  const watched = nothingSeen();
  const events: ObjectEvent[] = [];
  const answers: ConsentAnswer[] = [];
  const items = new Map<string, LedgerItem>();
  const allEvents: ObjectEvent[] = [];
  const crowded = new Set<string>();
  const seen = { events: 0, changes: 0 };
  return {
    embedded,
    ledger: watchedLedger(embedded, platform, watched),
    objects: watchedObjects(embedded, watched),
    platform,
    events,
    allEvents,
    lastTaken: undefined,
    answers,
    watched,
    items,
    crowded,
    catchUp() {
      const byKey = Map.groupBy(
        embedded.s3.listVersions("recordings"),
        ({ key }) => key,
      );
      for (const [key, versions] of byKey)
        if (versions.length > 1) crowded.add(key);
      for (const { sequence, event } of embedded.events.after(
        seen.events,
        10_000,
      )) {
        seen.events = sequence;
        events.push(event);
        allEvents.push(event);
      }
      for (const { sequence, after } of embedded.stream.after(
        seen.changes,
        10_000,
      )) {
        seen.changes = sequence;
        if (after?.kind === "consent") answers.push(after);
        if (after !== undefined) items.set(nameOf(after), withoutCounts(after));
      }
    },
  };
}

const nameOf = (item: LedgerItem): string => {
  const { partition, item: name } = keyOf(item);
  return `${partition}/${name}`;
};

const withoutCounts = (item: LedgerItem): LedgerItem =>
  item.kind === "recording"
    ? { ...item, revision: 0, copiesBegun: 0 }
    : { ...item, revision: 0 };
