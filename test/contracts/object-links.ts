import { describe, expect, test } from "vitest";
import {
  aKey,
  putVersion,
  type OpenedObjectStore,
} from "./opened-object-store.ts";

export function objectLinksContract(store: () => OpenedObjectStore): void {
  describe("link", () => {
    test("a link opens exactly its version, whatever came after it", async (context) => {
      const { objects, follow } = store();
      if (follow === undefined) return context.skip();
      const version = await putVersion(
        store(),
        "recordings",
        aKey(),
        "first 🎧",
      );
      const link = await objects.link("recordings", version, 60);
      await putVersion(store(), "recordings", version.key, "second");
      await store().putMarker("recordings", version.key);
      expect(await follow(link)).toEqual({ status: 200, body: "first 🎧" });
    });

    test("a link to a version that was deleted opens nothing", async (context) => {
      const { objects, follow } = store();
      if (follow === undefined) return context.skip();
      const version = await putVersion(store(), "exports", aKey(), "package");
      const link = await objects.link("exports", version, 60);
      await objects.deleteVersions("exports", [version]);
      expect((await follow(link)).status).toBe(404);
    });

    test("two versions have two links", async () => {
      const key = aKey();
      const first = await putVersion(store(), "exports", key, "first");
      const second = await putVersion(store(), "exports", key, "second");
      expect(await store().objects.link("exports", first, 60)).not.toBe(
        await store().objects.link("exports", second, 60),
      );
    });
  });
}
