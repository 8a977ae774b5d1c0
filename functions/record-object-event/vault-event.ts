import * as z from "zod/mini";
import type { VaultEvent } from "#domain/retention/record-object-event";
import { instantFrom } from "#domain/time/instant";
import { VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";

/** EventBridge's messages about the recordings bucket (A21, A22). */
export const ObjectEvent = z.object({
  "detail-type": z.enum(["Object Created", "Object Deleted"]),
  time: z.string(),
  detail: z.object({
    object: z.object({ key: z.string(), "version-id": VersionId }),
    reason: z.optional(z.string()),
    "deletion-type": z.optional(
      z.enum(["Delete Marker Created", "Permanently Deleted"]),
    ),
  }),
});

export function vaultEvent(
  event: z.infer<typeof ObjectEvent>,
  receivedAt: Instant,
): VaultEvent {
  const { object, reason } = event.detail;
  return {
    what: whatOf(event),
    key: object.key,
    versionId: object["version-id"],
    reason: reason ?? "unknown",
    at: instantFrom(event.time) ?? receivedAt,
  };
}

function whatOf(event: z.infer<typeof ObjectEvent>): VaultEvent["what"] {
  if (event["detail-type"] === "Object Created") return "created";
  return event.detail["deletion-type"] === "Delete Marker Created"
    ? "marker-created"
    : "deleted";
}
