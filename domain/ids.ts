import type {
  CallId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
} from "#schemas/ids";

/** A random id that is no lower-case UUID. */
export class ImpossibleId extends Error {
  readonly code = "impossible-id";
}

export function recordingIdFrom(text: string): RecordingId {
  if (!isRecordingId(text))
    throw new ImpossibleId("A random id must be a lower-case UUID.");
  return text;
}

/** Where audio waits whose call nobody has announced; it is erased there if nobody does. */
export function unannouncedInteraction(
  id: PlatformRecordingId | CallId | RecordingId,
): InteractionId {
  const text = `unannounced:${id}`.slice(0, 128);
  if (!isInteractionId(text))
    throw new ImpossibleId(
      "An interaction id must be 1 to 128 printable characters.",
    );
  return text;
}

export const isUnannounced = (id: InteractionId): boolean =>
  id.startsWith("unannounced:");

export function isRecordingId(text: string): text is RecordingId {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function isInteractionId(text: string): text is InteractionId {
  return /^[!-"$-.0-[\]-~]{1,128}$/.test(text);
}
