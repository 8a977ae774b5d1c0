import type { Bucket, ListedVersion } from "#domain/ports";
import { expect, test } from "vitest";
import { bodyOf } from "./bodies.ts";
import {
  aKey,
  putVersion,
  type OpenedObjectStore,
} from "./opened-object-store.ts";

/** All pages of so many, in order. */
async function pagesOf(
  { objects }: OpenedObjectStore,
  bucket: Bucket,
  most: number,
): Promise<ListedVersion[][]> {
  const pages: ListedVersion[][] = [];
  let after: string | undefined;
  do {
    const page = await objects.listVersions(bucket, { after, most });
    pages.push(page.versions);
    after = page.next;
  } while (after !== undefined);
  return pages;
}

export function objectListingContract(store: () => OpenedObjectStore): void {
  test("every version and marker of a bucket is listed once, however many pages it takes", async () => {
    const versions = [];
    for (const text of ["one", "two", "three", "four", "five"])
      versions.push(await putVersion(store(), "recordings", aKey(), text));
    const [first] = versions;
    if (first === undefined) throw new RangeError("there are five");
    const newer = await putVersion(store(), "recordings", first.key, "newer");
    const marker = await store().putMarker("recordings", first.key);
    const pages = await pagesOf(store(), "recordings", 2);
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(2);
    const named = (all: readonly { key: string; versionId: string }[]) =>
      all.map(({ key, versionId }) => `${key} ${versionId}`).sort();
    expect(named(pages.flat())).toEqual(
      named([...versions, newer, { key: first.key, versionId: marker }]),
    );
  });

  test("a listing goes on from no place that nobody was given", async () => {
    for (const after of ["me", "{}"])
      await expect(
        store().objects.listVersions("recordings", { after, most: 2 }),
      ).rejects.toMatchObject({ code: "unknown-place" });
  });

  test("a version is listed with its size, time and entity tag, and a marker as the latest of its key", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    const marker = await store().putMarker("recordings", version.key);
    const listed = (await pagesOf(store(), "recordings", 1000)).flat();
    expect(listed.find((one) => one.versionId === version.versionId)).toEqual({
      ...version,
      marker: false,
      isLatest: false,
      bytes: 5,
      etag: expect.stringMatching(/^[^"]+$/),
      lastModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(listed.find((one) => one.versionId === marker)).toMatchObject({
      key: version.key,
      marker: true,
      isLatest: true,
      bytes: 0,
    });
  });

  test("what has landed is listed with the entity tag its event carried (T103)", async () => {
    const keys = [aKey(), aKey(), aKey()];
    for (const key of keys)
      await store().objects.put("landing", key, bodyOf("audio"), "audio/mpeg");
    const listed = (await pagesOf(store(), "landing", 2)).flat();
    expect(listed.map(({ key }) => key).sort()).toEqual([...keys].sort());
    for (const { key, etag } of listed)
      expect(etag).toBe(await store().landedEtag(key));
  });

  test("an empty bucket is one empty page", async () => {
    expect(await pagesOf(store(), "recordings", 10)).toEqual([[]]);
  });
}
