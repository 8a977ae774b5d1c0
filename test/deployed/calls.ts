import type { SimulatedCall } from "#local/talkdesk/simulated-call";
import type { Product } from "./product.ts";
import { Call } from "./shapes.ts";
import { endTemplate, secrets } from "./stand-in.ts";
import { awaited } from "./steps.ts";

/** A caller presses a key, the call ends, and the platform tells of it. */
export async function makeCall(
  { api, talkdesk }: Product,
  call: SimulatedCall,
  digit: "1" | "2",
): Promise<void> {
  talkdesk.control.placeCall(call);
  const answer = {
    interaction_id: call.interactionId,
    call_id: call.callId,
    contact_phone_number: call.from,
    talkdesk_phone_number: call.to,
    digit,
    prompt_id: "recording-welcome",
    prompt_version: "1",
    language: "en",
    flow_version: "7",
  };
  const headers = { "x-api-key": secrets.consentKey };
  await api.post("/talkdesk/consents", answer, headers);
  await talkdesk.control.deliver({
    url: `${api.url}/talkdesk/events/inboundCallEnds/${secrets.eventPath}`,
    trigger: "inboundCallEnds",
    template: endTemplate,
    call,
  });
}

export type OnlyRecording = Call["recordings"][number];

/** Runs the schedules' functions until the call's one recording is in `state`, and shows it. */
export function recordingIn(
  state: string,
  product: Product,
  { interactionId }: SimulatedCall,
): Promise<OnlyRecording> {
  return awaited(`${interactionId} is ${state}`, 75, async () => {
    await product.runNow("collect-recordings");
    await product.runNow("settle-recordings");
    await product.runNow("erase-recordings");
    const shown = await showCall(product, interactionId);
    const [only, ...others] = shown.recordings;
    return others.length === 0 && only?.state === state ? only : undefined;
  });
}

export const showCall = async (
  { api }: Pick<Product, "api">,
  interactionId: string,
): Promise<Call> => Call.parse(await api.get(`/calls/${interactionId}`));

/** Ids of the recordings that the platform still has of a call. */
export const platformHas = (
  { talkdesk }: Product,
  { callId }: SimulatedCall,
): string[] =>
  talkdesk.control
    .observe()
    .recordings.filter((recording) => recording.callId === callId)
    .map(({ id }) => id);
