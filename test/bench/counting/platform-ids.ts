import { collectedKey } from "#domain/collection/collected-key";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import { aCall, type Call } from "#test/builders/calls";
import { randomUUID } from "node:crypto";

/** The platform's ids are 32 hexadecimal digits; a shorter or longer one would change what an item weighs. */
const anId = (): string => randomUUID().replaceAll("-", "");

export const aPlatformCall = (): Call =>
  aCall({
    interactionId: InteractionId.parse(anId()),
    callId: CallId.parse(anId()),
    platformRecordingId: PlatformRecordingId.parse(anId()),
  });

export const landingKeyOf = ({
  interactionId,
  callId,
  platformRecordingId,
}: Call): string =>
  collectedKey(interactionId, callId, {
    id: platformRecordingId,
    type: "conversation",
  });
