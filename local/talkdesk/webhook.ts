import { hasShape, isAmount, isMapOf, isOneOf, isText } from "./guards.ts";
import type { Guarded } from "./guards.ts";
import { contactIdOf, withoutMilliseconds } from "./recording-resource.ts";
import { durationOf, isSimulatedCall, phonesOf } from "./simulated-call.ts";
import type { SimulatedCall } from "./simulated-call.ts";

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

/** The triggers about calls; there is none for an outbound start, nor for a recording. */
const isTrigger = isOneOf(
  "inboundCallReachesContactCenter",
  "inboundCallStarts",
  "inboundCallEnds",
  "outboundCallEnds",
);

export type Delivery = Guarded<typeof isDelivery>;
export const isDelivery = hasShape({
  url: isText,
  trigger: isTrigger,
  /** The customer's: each key of the body with its literal or `{{placeholder}}`. */
  template: isMapOf(isText),
  call: isSimulatedCall,
  /** How often the same body is sent; 2 makes a duplicate. */
  copies: isAmount,
});

/** Posts the filled template, unsigned and without credentials, and gives each copy's status. */
export async function deliverWebhook(
  delivery: Delivery,
  from: { account: Account; url: string },
): Promise<number[]> {
  const body = JSON.stringify(fillTemplate(delivery, from));
  const statuses: number[] = [];
  for (let copy = 0; copy < delivery.copies; copy += 1) {
    const response = await fetch(delivery.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      redirect: "manual",
    });
    await response.arrayBuffer();
    statuses.push(response.status);
  }
  return statuses;
}

/** Exactly the template's keys, every value a string; what a trigger does not offer comes out empty. */
function fillTemplate(
  { template, trigger, call }: Delivery,
  from: { account: Account; url: string },
): Record<string, string> {
  const values = {
    ...commonValues(call, from.account),
    ...valuesOf(trigger, call, from.url),
  };
  const offered = new Map<string, string>(Object.entries(values));
  const fill = (text: string) =>
    text.replace(
      /\{\{\s*([\w.]+)\s*\}\}/g,
      (_, name: string) => offered.get(name) ?? "",
    );
  return Object.fromEntries(
    Object.entries(template).map(([key, text]) => [key, fill(text)]),
  );
}

function commonValues(call: SimulatedCall, account: Account) {
  const { contact, talkdesk } = phonesOf(call);
  return {
    // The platform's own values are not documented: nobody may build on them.
    event: "undocumented",
    call_id: call.callId,
    interaction_id: call.interactionId,
    account_id: account.id,
    "account.name": account.name,
    "account.email": account.email,
    talkdesk_phone_number: talkdesk,
    contact_phone_number: contact,
    contact_id: contactIdOf(call),
    "contact.id": contactIdOf(call),
    "contact.phone": contact,
    "phone.vip": "false",
    "interaction.type": "call",
  };
}

function valuesOf(
  trigger: Delivery["trigger"],
  call: SimulatedCall,
  url: string,
): Record<string, string> {
  const context = { interaction_context_id: call.interactionId };
  const agent = { agent_id: call.agentId ?? "", tags: "", waiting_time: "0" };
  const end = {
    ...agent,
    duration: String(durationOf(call)),
    total_duration: String(durationOf(call)),
    hold_time: "0",
    hangup: "contact",
  };
  switch (trigger) {
    case "inboundCallReachesContactCenter":
      return context;
    case "inboundCallStarts":
      return { ...context, ...agent, is_transfer: "false" };
    case "inboundCallEnds":
      return {
        ...context,
        ...end,
        in_business_hours: "true",
        recording_url: `${url}/calls/${encodeURIComponent(call.callId)}/recordings`,
        start_time: withoutMilliseconds(call.startedAt),
        timestamp: withoutMilliseconds(call.endedAt),
      };
    case "outboundCallEnds":
      return end;
  }
}
