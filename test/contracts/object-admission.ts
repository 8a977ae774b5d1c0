import { describe, expect, test } from "vitest";
import { bodyOf, textOf } from "./bodies.ts";
import { aKey, type OpenedObjectStore } from "./opened-object-store.ts";

const awkwardKeys = [
  "plain.mp3",
  "a folder/and more/call 1+2.mp3",
  "Ștefan 日本語 🎧.mp3",
  "100%25 & <b>?x=1#y'.mp3",
];

export function objectAdmissionContract(store: () => OpenedObjectStore): void {
  describe("admit", () => {
    admitting(store);
    admittingTooLate(store);
    admittingCopies(store);
  });
  describe("discard", () => {
    discarding(store);
  });
}

/** Lands a text and answers the entity tag its event would carry. */
async function land(
  store: OpenedObjectStore,
  key: string,
  text: string,
): Promise<string> {
  await store.objects.put("landing", key, bodyOf(text), "audio/mpeg");
  const etag = await store.landedEtag(key);
  if (etag === undefined) throw new Error("the object did not land");
  return etag;
}

function admitting(store: () => OpenedObjectStore): void {
  test.each(awkwardKeys)(
    "a landed object named %s is copied whole",
    async (name) => {
      const [landingKey, key] = [`${aKey()}/${name}`, aKey()];
      const etag = await land(store(), landingKey, "audio 🎧");
      const admitted = await store().objects.admit(landingKey, etag, key);
      expect(admitted).toMatchObject({ outcome: "copied" });
      if (admitted.outcome === "gone") return;
      expect(
        await textOf(
          await store().objects.read("recordings", {
            key,
            versionId: admitted.versionId,
          }),
        ),
      ).toBe("audio 🎧");
      expect(await store().landedEtag(landingKey)).toBe(etag);
    },
  );
}

function admittingTooLate(store: () => OpenedObjectStore): void {
  test("an object overwritten after it landed is gone, not the newer bytes (T6)", async (context) => {
    if (store().copiesOnCondition !== true) return context.skip();
    const landingKey = aKey();
    const etag = await land(store(), landingKey, "heard by consent");
    await land(store(), landingKey, "something else");
    expect(await store().objects.admit(landingKey, etag, aKey())).toEqual({
      outcome: "gone",
    });
  });

  test("an object that is no longer there is gone", async () => {
    const landingKey = aKey();
    const etag = await land(store(), landingKey, "audio");
    await store().objects.discard(landingKey);
    expect(await store().objects.admit(landingKey, etag, aKey())).toEqual({
      outcome: "gone",
    });
  });
}

function admittingCopies(store: () => OpenedObjectStore): void {
  test("admitting twice makes two versions, each with its own id", async () => {
    const [landingKey, key] = [aKey(), aKey()];
    const etag = await land(store(), landingKey, "audio");
    const first = await store().objects.admit(landingKey, etag, key);
    const second = await store().objects.admit(landingKey, etag, key);
    if (first.outcome === "gone" || second.outcome === "gone")
      throw new Error("it was there");
    expect(first.versionId).not.toBe(second.versionId);
  });

  test("the copy outlives what it was copied from", async () => {
    const [landingKey, key] = [aKey(), aKey()];
    const admitted = await store().objects.admit(
      landingKey,
      await land(store(), landingKey, "audio"),
      key,
    );
    await store().objects.discard(landingKey);
    if (admitted.outcome === "gone") throw new Error("it was there");
    expect(
      await textOf(
        await store().objects.read("recordings", {
          key,
          versionId: admitted.versionId,
        }),
      ),
    ).toBe("audio");
  });
}

function discarding(store: () => OpenedObjectStore): void {
  test.each(awkwardKeys)(
    "a landed object named %s is gone once discarded",
    async (name) => {
      const landingKey = `${aKey()}/${name}`;
      await land(store(), landingKey, "audio");
      await store().objects.discard(landingKey);
      expect(await store().landedEtag(landingKey)).toBeUndefined();
    },
  );

  test("discarding what is not there is fine", async () => {
    await expect(store().objects.discard(aKey())).resolves.toBeUndefined();
  });
}
