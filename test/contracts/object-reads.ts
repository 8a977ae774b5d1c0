import { describe, expect, test } from "vitest";
import { bodyOf, brokenBody, digestOf, largeBody, textOf } from "./bodies.ts";
import { objectListingContract } from "./object-listing.ts";
import {
  aKey,
  putVersion,
  type OpenedObjectStore,
} from "./opened-object-store.ts";

export function objectReadsContract(store: () => OpenedObjectStore): void {
  describe("put and read", () => {
    putting(store);
    reading(store);
  });
  describe("look", () => {
    looking(store);
  });
  describe("versionsOf", () => {
    listing(store);
  });
  describe("listVersions", () => {
    objectListingContract(store);
  });
}

function putting(store: () => OpenedObjectStore): void {
  test("what was put reads back byte for byte", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio 🎧");
    expect(
      await textOf(await store().objects.read("recordings", version)),
    ).toBe("audio 🎧");
  });

  test("an hour of audio reads back byte for byte", async () => {
    const key = aKey();
    const put = await store().objects.put(
      "exports",
      key,
      largeBody(210, 64 * 1024 + 1),
      "application/zip",
    );
    expect(put.bytes).toBe(210 * (64 * 1024 + 1));
    if (put.versionId === undefined) throw new Error("exports has versions");
    const read = await store().objects.read("exports", {
      key,
      versionId: put.versionId,
    });
    expect(await digestOf(read)).toBe(
      await digestOf(largeBody(210, 64 * 1024 + 1)),
    );
  });

  test("an empty body is an object of no bytes", async () => {
    expect(
      await store().objects.put("landing", aKey(), bodyOf(""), "audio/mpeg"),
    ).toMatchObject({ bytes: 0 });
  });

  test("a body that breaks off becomes no object", async () => {
    const key = aKey();
    await expect(
      store().objects.put("landing", key, brokenBody(), "audio/mpeg"),
    ).rejects.toThrow();
    expect(await store().landedEtag(key)).toBeUndefined();
  });

  test("a landed object has no version of its own", async () => {
    expect(
      await store().objects.put(
        "landing",
        aKey(),
        bodyOf("audio"),
        "audio/mpeg",
      ),
    ).toMatchObject({
      versionId: undefined,
    });
  });
}

function reading(store: () => OpenedObjectStore): void {
  test("putting a key twice keeps both versions (T6)", async () => {
    const key = aKey();
    const [first, second] = [
      await putVersion(store(), "recordings", key, "first"),
      await putVersion(store(), "recordings", key, "second"),
    ];
    expect(first.versionId).not.toBe(second.versionId);
    expect(await textOf(await store().objects.read("recordings", first))).toBe(
      "first",
    );
    expect(await textOf(await store().objects.read("recordings", second))).toBe(
      "second",
    );
  });

  test("a version behind a marker still reads (T13)", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    await store().putMarker("recordings", version.key);
    expect(
      await textOf(await store().objects.read("recordings", version)),
    ).toBe("audio");
  });

  test("reading an absent version is an error with a code, never silence", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    await store().objects.deleteVersions("recordings", [version]);
    const read = async () =>
      textOf(await store().objects.read("recordings", version));
    await expect(read()).rejects.toHaveProperty("code");
  });
}

function looking(store: () => OpenedObjectStore): void {
  test("a version that stands is present", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    expect(await store().objects.look("recordings", version)).toBe("present");
  });

  test("a marker is told from the version behind it (T2, T105)", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    const marker = await store().putMarker("recordings", version.key);
    expect(await store().objects.look("recordings", version)).toBe("present");
    expect(
      await store().objects.look("recordings", {
        key: version.key,
        versionId: marker,
      }),
    ).toBe("marker");
  });

  test("a deleted version is absent, whatever else its key has", async () => {
    const key = aKey();
    const [first, second] = [
      await putVersion(store(), "recordings", key, "first"),
      await putVersion(store(), "recordings", key, "second"),
    ];
    await store().objects.deleteVersions("recordings", [first]);
    expect(await store().objects.look("recordings", first)).toBe("absent");
    expect(await store().objects.look("recordings", second)).toBe("present");
  });
}

function listing(store: () => OpenedObjectStore): void {
  test("every version of a key is told, also one behind a marker, and no marker", async () => {
    const key = aKey();
    const first = await putVersion(store(), "recordings", key, "first");
    const second = await putVersion(store(), "recordings", key, "second");
    await store().putMarker("recordings", key);
    const found = await store().objects.versionsOf("recordings", key);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([first, second]));
  });

  test("a key that only begins alike has versions of its own", async () => {
    const key = aKey();
    await putVersion(store(), "recordings", `${key}-and-more`, "other");
    expect(await store().objects.versionsOf("recordings", key)).toEqual([]);
  });

  test("what was deleted is told no more", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    await store().objects.deleteVersions("recordings", [version]);
    expect(await store().objects.versionsOf("recordings", version.key)).toEqual(
      [],
    );
  });
}
