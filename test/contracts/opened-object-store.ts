import type { Bucket, ObjectStore, ObjectVersion } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import { randomUUID } from "node:crypto";
import { bodyOf } from "./bodies.ts";

/** `landing` is unversioned; `recordings` is versioned with Object Lock and no default retention; `exports` is versioned. */
export type OpenedObjectStore = {
  objects: ObjectStore;
  /** Deletes without naming a version, as lifecycle or a stranger would; answers the marker's version. */
  putMarker(bucket: "recordings" | "exports", key: string): Promise<VersionId>;
  /** The entity tag of a landed object without quotes, as events carry it; `undefined` when there is none. */
  landedEtag(key: string): Promise<string | undefined>;
  /** Opens a link as a browser does. Left out where links cannot be followed. */
  follow?: (link: string) => Promise<{ status: number; body: string }>;
  /** Left out where a copy minds no condition on its source. */
  copiesOnCondition?: true;
  /** Left out where a hold on a version that is gone breaks the emulator. */
  answersHoldOnNothing?: true;
  close(): Promise<void>;
};
export const aKey = (): string => randomUUID();

/** Puts a text under a key of a versioned bucket and names the version it became. */
export async function putVersion(
  store: OpenedObjectStore,
  bucket: Bucket,
  key: string,
  text: string,
): Promise<ObjectVersion> {
  const { versionId } = await store.objects.put(
    bucket,
    key,
    bodyOf(text),
    "audio/mpeg",
  );
  return { key, versionId: VersionId.parse(versionId) };
}
