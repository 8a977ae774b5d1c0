import type { ObjectEvent } from "#adapters/embedded/object-events";
import { type Embedded, openEmbedded } from "#adapters/embedded/open-embedded";
import { keyOf } from "#domain/ledger/keys";
import type { Ledger, ObjectStore } from "#domain/ports";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import { type FakePlatform, fakePlatform } from "./fake-platform.ts";

export const retention: RetentionPolicy = {
  termDays: 30,
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
  /** Calls that were refused when their audio had been admitted already; see the test of that. */
  refusedLate: Set<string>;
  allEvents: ObjectEvent[];
  lastTaken: ObjectEvent | undefined;
  /** Promises that were broken at the moment itself, where a later look would miss it. */
  broken: string[];
  /** The ledger as its stream tells it, without revisions. */
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

/** Everything in memory: our ports on sqlite, and a platform that does as it is told. */
export function openWorld(): World {
  const embedded = openEmbedded({
    frozenAt: Instant.parse("2026-03-02T10:00:00.000Z"),
    buckets: {
      landing: {
        versioned: false,
        objectLock: false,
        lifecycle: [{ expirationDays: 1 }],
      },
      recordings: { versioned: true, objectLock: true, lifecycle },
      exports: { versioned: true, objectLock: false, lifecycle: [] },
    },
  });
  const platform = fakePlatform(embedded.now);
  const broken: string[] = [];
  const events: ObjectEvent[] = [];
  const items = new Map<string, LedgerItem>();
  const allEvents: ObjectEvent[] = [];
  const refusedLate = new Set<string>();
  const crowded = new Set<string>();
  const seen = { events: 0, changes: 0 };
  return {
    embedded,
    ledger: watchedLedger(embedded, platform, { broken, refusedLate }),
    objects: watchedObjects(embedded, { broken, refusedLate }),
    platform,
    events,
    refusedLate,
    allEvents,
    lastTaken: undefined,
    broken,
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
        if (after !== undefined)
          items.set(nameOf(after), { ...after, revision: 0 });
      }
    },
  };
}

const nameOf = (item: LedgerItem): string => {
  const { partition, item: name } = keyOf(item);
  return `${partition}/${name}`;
};

/** T2, T5: the word "erased" is written only of what neither place has at that moment. */
function watchedLedger(
  { ledger, s3 }: Embedded,
  platform: FakePlatform,
  { broken, refusedLate }: Pick<World, "broken" | "refusedLate">,
): Ledger {
  const noteRefusal = async (item: LedgerItem) => {
    if (item.kind !== "consent" || item.answer !== "refused") return;
    const items = await ledger.readPartition(`call#${item.interactionId}`);
    const admitted = items.some(
      (one) =>
        one.kind === "recording" &&
        (one.state === "kept" || one.state === "admitting"),
    );
    if (admitted) refusedLate.add(item.interactionId);
  };
  const check = (item: LedgerItem | undefined) => {
    if (item?.kind !== "recording" || item.state !== "erased") return;
    const { recordingId, platformRecordingId } = item;
    if (platform.has(platformRecordingId))
      broken.push(`erased, but the platform has ${platformRecordingId}`);
    if (isHere(s3.listVersions("recordings"), item))
      broken.push(`erased, but the bucket has ${recordingId}`);
  };
  return {
    ...ledger,
    async append(item) {
      const written = await ledger.append(item);
      if (written.outcome === "appended") {
        check(item);
        await noteRefusal(item);
      }
      return written;
    },
    async replace(items) {
      const outcomes = await ledger.replace(items);
      for (const [position, outcome] of outcomes.entries())
        if (outcome === "replaced") check(items[position]);
      return outcomes;
    },
  };
}

const isHere = (
  versions: ReturnType<Embedded["s3"]["listVersions"]>,
  { recordingId, versionId }: Recording,
): boolean =>
  versions.some(
    (one) => one.key === recordingId && one.versionId === versionId,
  );

/** R7, T76: nothing goes into the vault of a call nobody has agreed to yet. */
function watchedObjects(
  { objects, ledger }: Embedded,
  { broken, refusedLate }: Pick<World, "broken" | "refusedLate">,
): ObjectStore {
  return {
    ...objects,
    async admit(landingKey, etag, key) {
      const [recording] = await ledger.find("alias", `recording#${key}`);
      const answers =
        recording?.kind === "recording"
          ? await ledger.readPartition(`call#${recording.interactionId}`)
          : [];
      for (const one of answers)
        if (one.kind === "consent" && one.answer === "refused")
          refusedLate.add(one.interactionId);
      if (
        !answers.some((one) => one.kind === "consent" && one.answer === "given")
      )
        broken.push(`admitted before a yes: ${landingKey}`);
      return objects.admit(landingKey, etag, key);
    },
  };
}
