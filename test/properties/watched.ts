import type { Embedded } from "#adapters/embedded/open-embedded";
import type { Ledger, ObjectStore } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import type { FakePlatform } from "./fake-platform.ts";

/** What is seen at the moment itself, where a later look would miss it. */
export type Watched = {
  /** Promises that were broken. */
  broken: string[];
  /** Calls that are refused while other processes are at work. */
  refusedNow: Set<string>;
  /** So many of the next deletions of versions are denied, as S3 denies them for a held one. */
  denials: number;
};

export const nothingSeen = (): Watched => ({
  broken: [],
  refusedNow: new Set(),
  denials: 0,
});

export function watchedLedger(
  { ledger, s3 }: Embedded,
  platform: FakePlatform,
  watched: Watched,
): Ledger {
  const watch = (item: LedgerItem | undefined): void => {
    if (item?.kind === "consent" && item.answer === "refused")
      watched.refusedNow.add(item.interactionId);
    if (item?.kind === "recording" && item.state === "erased")
      checkErased(s3, platform, { item, watched });
  };
  return {
    ...ledger,
    async append(item) {
      const written = await ledger.append(item);
      if (written.outcome === "appended") watch(item);
      return written;
    },
    async replace(items) {
      const outcomes = await ledger.replace(items);
      for (const [position, outcome] of outcomes.entries())
        if (outcome === "replaced") watch(items[position]);
      return outcomes;
    },
  };
}

type Erased = {
  item: Extract<LedgerItem, { kind: "recording" }>;
  watched: Watched;
};

/** T2, T5: the word "erased" is written only of what neither place has at that moment. */
function checkErased(
  s3: Embedded["s3"],
  platform: FakePlatform,
  { item, watched }: Erased,
): void {
  const { recordingId, versionId, platformRecordingId } = item;
  if (platform.has(platformRecordingId))
    watched.broken.push(`erased, but the platform has ${platformRecordingId}`);
  const here = s3
    .listVersions("recordings")
    .some((one) => one.key === recordingId && one.versionId === versionId);
  if (here) watched.broken.push(`erased, but the bucket has ${recordingId}`);
}

export function watchedObjects(
  { objects, ledger }: Embedded,
  watched: Watched,
): ObjectStore {
  return {
    ...objects,
    async admit(landingKey, etag, key) {
      const [recording] = await ledger.find("alias", `recording#${key}`);
      if (recording?.kind === "recording")
        await checkAdmission(ledger, recording.interactionId, watched);
      return objects.admit(landingKey, etag, key);
    },
    deleteVersions(bucket, versions) {
      if (watched.denials === 0)
        return objects.deleteVersions(bucket, versions);
      watched.denials -= 1;
      return Promise.resolve(
        versions.map((version) => ({ ...version, code: "AccessDenied" })),
      );
    },
  };
}

/** R7, T76: nothing goes into the vault of a call that nobody has agreed to, or that somebody has refused. */
async function checkAdmission(
  ledger: Ledger,
  interactionId: string,
  watched: Watched,
): Promise<void> {
  const items = await ledger.readPartition(`call#${interactionId}`);
  const answers = items.flatMap((item) =>
    item.kind === "consent" ? [item.answer] : [],
  );
  if (!answers.includes("given"))
    watched.broken.push(`admitted before a yes: ${interactionId}`);
  if (answers.includes("refused") && !watched.refusedNow.has(interactionId))
    watched.broken.push(`admitted in spite of a no: ${interactionId}`);
}
