import { placeIn } from "#adapters/place";
import type { Bucket, ListedVersion, PageAsked } from "#domain/ports";
import * as z from "zod/mini";
import type { Buckets } from "./buckets.ts";
import type { StoredVersion } from "./object-versions.ts";

/** After which version of which key a listing goes on. */
const Place = z.object({ key: z.string(), ordinal: z.number() });
const beginning = { key: "", ordinal: 0 };

type ListedPage = { versions: ListedVersion[]; next: string | undefined };

/** S3's listing of versions: by key, each key's newest first, page by page. */
export function listVersions(
  { versions }: Buckets,
  bucket: Bucket,
  { after, most }: PageAsked,
): ListedPage {
  const place = placeIn(Place, after, beginning);
  const found = versions.page(bucket, place, most);
  const last = found.length < most ? undefined : found.at(-1);
  return {
    versions: found.map((version) => ({
      ...listed(version),
      isLatest:
        versions.current(bucket, version.key)?.ordinal === version.ordinal,
    })),
    next:
      last === undefined
        ? undefined
        : JSON.stringify({ key: last.key, ordinal: last.ordinal }),
  };
}

const listed = ({ key, versionId, createdAt, stored }: StoredVersion) => ({
  key,
  versionId,
  lastModified: createdAt,
  marker: stored === undefined,
  bytes: stored?.bytes ?? 0,
  etag: stored?.etag,
});
