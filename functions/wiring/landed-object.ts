import * as z from "zod/mini";
import { unescape } from "node:querystring";
import type { Provenance } from "#domain/admission/landed-call";
import { AudioChannel } from "#schemas/audio-profile";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import { RecordingType } from "#schemas/recording";

/** EventBridge's message about an object that was created (A22); what we do not use is not required. */
export const ObjectCreated = z.object({
  detail: z.object({
    object: z.object({
      key: z.string(),
      etag: z.string(),
      size: z.number(),
      sequencer: z.string(),
    }),
  }),
});

const CollectedKey = z.tuple([
  z.literal("collected"),
  InteractionId,
  CallId,
  PlatformRecordingId,
  RecordingType,
  z.optional(z.pipe(z.transform(Number), AudioChannel)),
]);

/** An object that neither we nor, by the agreed pattern, the platform put there. */
export class UnknownLandedObject extends Error {
  readonly code = "unknown-landed-object";
}

/** Where a landed object comes from, as its key says; the platform's keys are only a hint and checked later. */
export function provenanceOf(
  key: string,
  customStoragePattern: string,
): Provenance {
  const provenance = knownProvenance(key, customStoragePattern);
  if (provenance !== undefined) return provenance;
  throw new UnknownLandedObject(
    "A landed object has a key of no known form; landing expires it within a day.",
  );
}

/** The same for whoever only looks: a key of no known form has none. */
export function knownProvenance(
  key: string,
  customStoragePattern: string,
): Provenance | undefined {
  const parts = CollectedKey.safeParse(key.split("/").map(unescape));
  if (parts.success) {
    const [, interactionId, callId, platformRecordingId, type, contactChannel] =
      parts.data;
    return {
      from: "collected",
      interactionId,
      callId,
      platformRecordingId,
      type,
      contactChannel,
    };
  }
  const hint =
    customStoragePattern === ""
      ? undefined
      : new RegExp(customStoragePattern, "u").exec(key)?.groups?.["recording"];
  const id = PlatformRecordingId.safeParse(hint);
  return id.success
    ? { from: "custom-storage", platformRecordingId: id.data }
    : undefined;
}
