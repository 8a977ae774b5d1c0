import { collectedKey } from "#domain/collection/collected-key";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import { aCall, type Call } from "#test/builders/calls";
import { hexadecimalId } from "./random.ts";

/** The platform's ids are 32 hexadecimal digits; a shorter or longer one would change what an item weighs. */
export const aPlatformCall = (random: () => number = Math.random): Call =>
  aCall({
    interactionId: InteractionId.parse(hexadecimalId(random)),
    callId: CallId.parse(hexadecimalId(random)),
    platformRecordingId: PlatformRecordingId.parse(hexadecimalId(random)),
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
