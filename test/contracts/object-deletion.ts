import { describe, expect, test } from "vitest";
import { textOf } from "./bodies.ts";
import {
  aKey,
  putVersion,
  type OpenedObjectStore,
} from "./opened-object-store.ts";

export function objectDeletionContract(store: () => OpenedObjectStore): void {
  describe("deleteVersions", () => {
    deletingOne(store);
    deletingMany(store);
  });
  describe("hold", () => {
    holding(store);
    holdingWithCare(store);
  });
}

function deletingOne(store: () => OpenedObjectStore): void {
  test("deleting one version leaves the others of its key", async () => {
    const key = aKey();
    const [first, second] = [
      await putVersion(store(), "recordings", key, "first"),
      await putVersion(store(), "recordings", key, "second"),
    ];
    expect(
      await store().objects.deleteVersions("recordings", [second]),
    ).toEqual([]);
    expect(await store().objects.look("recordings", second)).toBe("absent");
    expect(await textOf(await store().objects.read("recordings", first))).toBe(
      "first",
    );
  });

  test("deleting a version behind a marker leaves the marker", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    const marker = await store().putMarker("recordings", version.key);
    await store().objects.deleteVersions("recordings", [version]);
    expect(await store().objects.look("recordings", version)).toBe("absent");
    expect(
      await store().objects.look("recordings", {
        key: version.key,
        versionId: marker,
      }),
    ).toBe("marker");
  });

  test("deleting a marker brings nothing back that was deleted, and removes nothing that was not", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    const marker = {
      key: version.key,
      versionId: await store().putMarker("recordings", version.key),
    };
    expect(
      await store().objects.deleteVersions("recordings", [marker]),
    ).toEqual([]);
    expect(await store().objects.look("recordings", marker)).toBe("absent");
    expect(await store().objects.look("recordings", version)).toBe("present");
  });

  test.each(["Ștefan 日本語 🎧", "a <b> & \"c\" 'd'.mp3"])(
    "a version under the key %s is deleted",
    async (name) => {
      const version = await putVersion(
        store(),
        "recordings",
        `${aKey()}/${name}`,
        "audio",
      );
      expect(
        await store().objects.deleteVersions("recordings", [version]),
      ).toEqual([]);
      expect(await store().objects.look("recordings", version)).toBe("absent");
    },
  );
}

function deletingMany(store: () => OpenedObjectStore): void {
  test("a thousand versions go in one call, and those that were absent are no error", async () => {
    const present = await Promise.all(
      Array.from({ length: 20 }, () =>
        putVersion(store(), "recordings", aKey(), "audio"),
      ),
    );
    const [one] = present;
    if (one === undefined) throw new Error("there are twenty");
    const absent = Array.from({ length: 980 }, () => ({
      key: aKey(),
      versionId: one.versionId,
    }));
    expect(
      await store().objects.deleteVersions("recordings", [
        ...absent,
        ...present,
      ]),
    ).toEqual([]);
    const looks = await Promise.all(
      present.map((version) => store().objects.look("recordings", version)),
    );
    expect(looks).toEqual(present.map(() => "absent"));
  });

  test("one held version among many is told, and the others go", async () => {
    const versions = await Promise.all(
      Array.from({ length: 5 }, () =>
        putVersion(store(), "recordings", aKey(), "audio"),
      ),
    );
    const [held] = versions;
    if (held === undefined) throw new Error("there are five");
    await store().objects.hold(held, true);
    expect(
      await store().objects.deleteVersions("recordings", versions),
    ).toEqual([{ ...held, code: "AccessDenied" }]);
    const looks = await Promise.all(
      versions.map((version) => store().objects.look("recordings", version)),
    );
    expect(looks).toEqual(["present", "absent", "absent", "absent", "absent"]);
    await store().objects.hold(held, false);
  });

  test("deleting nothing is nothing", async () => {
    expect(await store().objects.deleteVersions("recordings", [])).toEqual([]);
  });
}

function holding(store: () => OpenedObjectStore): void {
  test("a held version refuses deletion, and goes once the hold is lifted", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    await store().objects.hold(version, true);
    expect(
      await store().objects.deleteVersions("recordings", [version]),
    ).toEqual([{ ...version, code: "AccessDenied" }]);
    expect(
      await textOf(await store().objects.read("recordings", version)),
    ).toBe("audio");
    await store().objects.hold(version, false);
    expect(
      await store().objects.deleteVersions("recordings", [version]),
    ).toEqual([]);
    expect(await store().objects.look("recordings", version)).toBe("absent");
  });

  test("a hold binds one version and no other of its key (T14)", async () => {
    const key = aKey();
    const [first, second] = [
      await putVersion(store(), "recordings", key, "first"),
      await putVersion(store(), "recordings", key, "second"),
    ];
    await store().objects.hold(first, true);
    expect(
      await store().objects.deleteVersions("recordings", [second]),
    ).toEqual([]);
    expect(await store().objects.deleteVersions("recordings", [first])).toEqual(
      [{ ...first, code: "AccessDenied" }],
    );
    await store().objects.hold(first, false);
  });
}

function holdingWithCare(store: () => OpenedObjectStore): void {
  test("a version behind a marker can be held and let go (T14)", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    await store().putMarker("recordings", version.key);
    await store().objects.hold(version, true);
    expect(
      await store().objects.deleteVersions("recordings", [version]),
    ).toEqual([{ ...version, code: "AccessDenied" }]);
    await store().objects.hold(version, false);
    expect(
      await store().objects.deleteVersions("recordings", [version]),
    ).toEqual([]);
  });

  test("placing a hold twice, or lifting it twice, is the same as once", async () => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    for (const on of [true, true, false, false])
      await store().objects.hold(version, on);
    expect(
      await store().objects.deleteVersions("recordings", [version]),
    ).toEqual([]);
  });

  test("whether a hold is on is told of each version by itself (T14, T17)", async () => {
    const key = aKey();
    const held = await putVersion(store(), "recordings", key, "first");
    const free = await putVersion(store(), "recordings", key, "second");
    await store().objects.hold(held, true);
    expect(await store().objects.holdOf(held)).toBe("on");
    expect(await store().objects.holdOf(free)).toBe("off");
    await store().objects.hold(held, false);
    expect(await store().objects.holdOf(held)).toBe("off");
  });

  test("no hold is told of a version that is gone", async (context) => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    await store().objects.deleteVersions("recordings", [version]);
    if (store().answersHoldOnNothing !== true) return context.skip();
    expect(await store().objects.holdOf(version)).toBe("gone");
  });

  test("a hold on a version that is gone says so, and one that is there says it is set", async (context) => {
    const version = await putVersion(store(), "recordings", aKey(), "audio");
    expect(await store().objects.hold(version, true)).toBe("set");
    expect(await store().objects.hold(version, false)).toBe("set");
    await store().objects.deleteVersions("recordings", [version]);
    if (store().answersHoldOnNothing !== true) return context.skip();
    expect(await store().objects.hold(version, true)).toBe("gone");
    expect(await store().objects.hold(version, false)).toBe("gone");
  });
}
