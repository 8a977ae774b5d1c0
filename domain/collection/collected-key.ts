import type { PlatformRecording } from "../ports.ts";
import type { CallId, InteractionId } from "#schemas/ids";

/** Where fetched audio lands: the platform's opaque ids, for a day at most; never a number or a name (T39). */
export function collectedKey(
  interactionId: InteractionId,
  callId: CallId,
  {
    id,
    type,
    contactChannel,
  }: Pick<PlatformRecording, "id" | "type" | "contactChannel">,
): string {
  return [
    "collected",
    ...[interactionId, callId, id, type].map((part) =>
      encodeURIComponent(part),
    ),
    ...(contactChannel === undefined ? [] : [String(contactChannel)]),
  ].join("/");
}
