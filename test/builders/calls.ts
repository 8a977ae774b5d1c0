import { randomUUID } from "node:crypto";
import { millisecondsOf } from "#domain/time/instant";
import { admitRecording } from "#functions/admit-recording/admit-recording";
import { answerConsent } from "#functions/answer-consent/answer-consent";
import { collectRecordings } from "#functions/collect-recordings/collect-recordings";
import { eraseRecordings } from "#functions/erase-recordings/erase-recordings";
import { receiveEvent } from "#functions/receive-event/receive-event";
import { recordObjectEvent } from "#functions/record-object-event/record-object-event";
import { settleRecordings } from "#functions/settle-recordings/settle-recordings";
import type { ObjectEvent } from "#adapters/embedded/object-events";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { aBatch, type Answered, ask, context } from "./gateway.ts";
import { environment, type Office } from "./office.ts";
import type { Heard } from "./stand-in-platform.ts";

export type Call = {
  interactionId: InteractionId;
  callId: CallId;
  platformRecordingId: PlatformRecordingId;
  caller: string;
  line: string;
};

/** A call of its own to the Belgian line. */
export function aCall(overrides: Partial<Call> = {}): Call {
  const id = randomUUID();
  return {
    interactionId: InteractionId.parse(`interaction-${id}`),
    callId: CallId.parse(`call-${id}`),
    platformRecordingId: PlatformRecordingId.parse(`recording-${id}`),
    caller: "+32470550101",
    line: "+3215550100",
    ...overrides,
  };
}

export const reportOf = (
  call: Call,
  overrides: Record<string, unknown> = {},
) => ({
  interaction_id: call.interactionId,
  call_id: call.callId,
  contact_phone_number: call.caller,
  talkdesk_phone_number: call.line,
  digit: "1",
  prompt_id: "recording-welcome",
  prompt_version: "1",
  language: "en",
  flow_version: "7",
  ...overrides,
});

/** What the caller answered, as Studio posts it. By default: 1 to the welcome. */
export const answer = (
  office: Office,
  call: Call,
  overrides: Record<string, unknown> = {},
): Promise<Answered> =>
  ask(answerConsent(office, environment), {
    route: "POST /talkdesk/consents",
    headers: { "X-Api-Key": "new-key" },
    body: reportOf(call, overrides),
  });

export const eventOf = (
  call: Call,
  overrides: Record<string, unknown> = {},
) => ({
  secret: "new-field",
  interaction_id: call.interactionId,
  call_id: call.callId,
  contact_phone_number: call.caller,
  talkdesk_phone_number: call.line,
  agent_id: "agent-7",
  ...overrides,
});

/** A webhook; by default the end of an inbound call, now. */
export const report = (
  office: Office,
  call: Call,
  {
    trigger = "inboundCallEnds",
    ...overrides
  }: Record<string, unknown> & { trigger?: string } = {},
): Promise<Answered> =>
  ask(receiveEvent(office, environment), {
    route: "POST /talkdesk/events/{trigger}/{secret}",
    parameters: { trigger, secret: "new-path" },
    body: eventOf(call, overrides),
  });

/** A scheduled run at an instant, which becomes the present. */
export async function sweep(
  office: Office,
  which: "collect" | "settle" | "erase",
  at: Instant = office.now(),
): Promise<void> {
  if (millisecondsOf(at) > millisecondsOf(office.now())) office.clock.set(at);
  const doors = {
    collect: collectRecordings(office, environment),
    settle: settleRecordings(office, environment),
    erase: eraseRecordings(office, environment),
  };
  await doors[which]({ scheduledTime: at }, context);
}

/** S3's events of a bucket so far, oldest first. */
export const eventsOf = (
  { events }: Office,
  bucket: "landing" | "recordings",
): ObjectEvent[] =>
  events
    .after(0, 10_000)
    .map(({ event }) => event)
    .filter(({ detail }) => detail.bucket.name === bucket);

/** Hands every arrival in the landing bucket to its queue; those that were taken before come again. */
export const land = (office: Office) =>
  admitRecording(office, environment)(
    aBatch(
      ...eventsOf(office, "landing").filter(
        (event) => event["detail-type"] === "Object Created",
      ),
    ),
    context,
  );

/** Hands every event of the vault to its queue; those that were taken before come again. */
export const witness = (office: Office) =>
  recordObjectEvent(office)(aBatch(...eventsOf(office, "recordings")), context);

/** A call that was answered with yes, ended now, and whose recording is in the vault. */
export async function keepCall(
  office: Office,
  overrides: Partial<Call> = {},
  heard?: Heard,
): Promise<Call> {
  const call = aCall(overrides);
  await answer(office, call);
  office.platform.hasRecorded(call.platformRecordingId, call.callId, heard);
  await report(office, call);
  office.clock.advance(30_000);
  await sweep(office, "collect");
  await land(office);
  return call;
}
