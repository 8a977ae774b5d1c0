import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SimulatedCall } from "#local/talkdesk/simulated-call";
import { scopes } from "#local/talkdesk/token-endpoint";
import { startTalkdesk, type Talkdesk } from "#local/talkdesk/start-talkdesk";

export const platformScopes = Object.values(scopes);
const audioFile = "conversation-invoice.mp3";
const talkdeskFolder = join(
  import.meta.dirname,
  "..",
  "..",
  "local",
  "talkdesk",
);

export const secrets = {
  consentKey: "deployed-consent-key",
  eventPath: "deployed-path-secret",
  eventTemplate: "deployed-template-secret",
  client: { id: "deployed-client", secret: "deployed-client-secret" },
} as const;

/** The customer's template of the end event; `secret` is the second of the two that let it in. */
export const endTemplate = {
  event: "call-ended",
  secret: secrets.eventTemplate,
  interaction_id: "{{interaction_id}}",
  call_id: "{{call_id}}",
  contact_phone_number: "{{contact_phone_number}}",
  talkdesk_phone_number: "{{talkdesk_phone_number}}",
  agent_id: "{{agent_id}}",
  timestamp: "{{timestamp}}",
};

export const openStandIn = (): Promise<Talkdesk> =>
  startTalkdesk({
    port: 0,
    account: {
      id: "deployed-account",
      name: "Deployed account",
      email: "account@example.invalid",
    },
    clients: [{ ...secrets.client, scopes: platformScopes }],
  });

/** A call of a minute to the Belgian line that ends now. */
export function endedCall(id: string, from: string): SimulatedCall {
  const now = Date.now();
  return {
    interactionId: `interaction-${id}`,
    callId: `call-${id}`,
    direction: "inbound",
    from,
    to: "+3215550100",
    agentId: "agent-7",
    startedAt: new Date(now - 60_000).toISOString(),
    endedAt: new Date(now).toISOString(),
    recordings: [
      { type: "conversation", audio: audioFile, availableAfterSeconds: 5 },
    ],
  };
}

/** What every recording of an `endedCall` sounds like. */
export const recordedAudio = (): Promise<Buffer> =>
  readFile(join(talkdeskFolder, "audio", audioFile));
