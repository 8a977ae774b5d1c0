import {
  hasShape,
  isAmount,
  isInstant,
  isListOf,
  isNullOr,
  isOneOf,
  isText,
} from "./guards.ts";
import type { Guarded } from "./guards.ts";

export const isRecordingType = isOneOf(
  "conversation",
  "voicemail",
  "agent",
  "consultation",
);

/** A call as the simulation tells it; its end may still lie ahead of the clock. */
export type SimulatedCall = Guarded<typeof isSimulatedCall>;
export const isSimulatedCall = hasShape({
  interactionId: isText,
  callId: isText,
  direction: isOneOf("inbound", "outbound"),
  /** E.164. */
  from: isText,
  /** E.164. */
  to: isText,
  agentId: isNullOr(isText),
  startedAt: isInstant,
  endedAt: isInstant,
  recordings: isListOf(
    hasShape({
      type: isRecordingType,
      /** The name of a file in `audio/`. */
      audio: isText,
      /** Seconds from the end of the call until the API shows the recording. */
      availableAfterSeconds: isAmount,
    }),
  ),
});

/** The customer's side of the call, whichever way it went. */
export function phonesOf(call: SimulatedCall) {
  return call.direction === "inbound"
    ? { contact: call.from, talkdesk: call.to }
    : { contact: call.to, talkdesk: call.from };
}

/** Seconds from start to end. */
export function durationOf(call: SimulatedCall): number {
  return Math.round(
    (Date.parse(call.endedAt) - Date.parse(call.startedAt)) / 1000,
  );
}
