import { localSecrets } from "#local/run/local-secrets";
import type { Webhook } from "./load-plan.ts";

export type WebhookRequest = {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

const digits = { yes: "1", no: "2", none: "" } as const;
const json = { "content-type": "application/json" };

/** A webhook as the platform would post it; a copy is the same to the byte. */
export function webhookRequest(
  { kind, call }: Webhook,
  endedAt: string,
): WebhookRequest {
  const ids = { interaction_id: call.interactionId, call_id: call.callId };
  const numbers = {
    contact_phone_number: numberOf(call.interactionId),
    talkdesk_phone_number: "+3215550100",
  };
  if (kind === "end") {
    const secret = localSecrets["event-template-secrets"];
    return {
      path: `/talkdesk/events/inboundCallEnds/${localSecrets["event-path-secrets"]}`,
      headers: json,
      body: JSON.stringify({ secret, ...ids, ...numbers, timestamp: endedAt }),
    };
  }
  return {
    path: "/talkdesk/consents",
    headers: { ...json, "x-api-key": localSecrets["consent-keys"] },
    body: JSON.stringify({
      ...ids,
      ...numbers,
      digit: digits[call.answer],
      prompt_id: "recording-welcome",
      prompt_version: "1",
      language: "en",
      flow_version: "7",
    }),
  };
}

/** Every call has a caller of its own, none of whom is the requester. */
function numberOf(interactionId: string): string {
  const index = Number(interactionId.replace("load-", ""));
  return `+3247${String(1_000_000 + index).padStart(7, "0")}`;
}
