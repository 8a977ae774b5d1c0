import type { ObjectStore, Platform, PlatformRecording } from "../ports.ts";
import type { Collection } from "#schemas/collection";
import { attempt } from "../attempt.ts";
import { collectedKey } from "./collected-key.ts";

/** Streams one recording into the landing bucket. False when the platform would not give it, or it is no audio. */
export async function fetchRecording(
  {
    objects,
    platform,
  }: { objects: Pick<ObjectStore, "put">; platform: Platform },
  recording: PlatformRecording,
  collection: Collection,
): Promise<boolean> {
  const landed = await attempt(async () => {
    const media = await platform.openMedia(recording.id);
    if (media.outcome !== "opened") return false;
    await objects.put(
      "landing",
      collectedKey(collection.interactionId, collection.callId, recording),
      media.body,
      media.contentType,
    );
    return true;
  });
  return landed.ok && landed.value;
}
