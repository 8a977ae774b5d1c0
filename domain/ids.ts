import type {
  BreachId,
  CallId,
  DerivativeId,
  DisclosureId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  SuspensionId,
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

/** The id of the restriction a request leads to: the same however often it is asked for, and no other request's. */
export const restrictionOf = (requestId: string): SuspensionId =>
  markedId(requestId, "a");

/** The id of the restriction while an objection is weighed; the same request may ask for another. */
export const weighingOf = (requestId: string): SuspensionId =>
  markedId(requestId, "b");

function markedId(requestId: string, mark: string): SuspensionId {
  // The digit that tells a UUID's version, which is 4 of what is random.
  const text = `${requestId.slice(0, 14)}${mark}${requestId.slice(15)}`;
  if (!isSuspensionId(text)) throw notOurs();
  return text;
}

/** The id of what a request adds to a recording: the same however often it is asked for. Of two random ids, as random as either. */
export function additionTo(
  recordingId: string,
  requestId: string,
): DerivativeId {
  const text = combined(recordingId, requestId);
  if (!isDerivativeId(text)) throw notOurs();
  return text;
}

/** The id of the breach that a wrong person got this very package, by its digest: the same however often it is reported. */
export function breachOfPackage(requestId: string, sha256: string): BreachId {
  const text = combined(requestId, sha256);
  if (!isBreachId(text)) throw notOurs();
  return text;
}

/** Digit by digit; what is no digit stays as the first has it. */
const combined = (one: string, other: string): string =>
  one.replaceAll(/[0-9a-f]/g, (digit, place: number) =>
    (parseInt(digit, 16) ^ parseInt(other.charAt(place), 16)).toString(16),
  );

const notOurs = () => new ImpossibleId("An id of ours must be a UUID.");

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Evidence carries ids as text. */
export const isDisclosureId = (text: unknown): text is DisclosureId =>
  typeof text === "string" && uuid.test(text);

const isSuspensionId = (text: string): text is SuspensionId => uuid.test(text);

const isDerivativeId = (text: string): text is DerivativeId => uuid.test(text);

const isBreachId = (text: string): text is BreachId => uuid.test(text);
