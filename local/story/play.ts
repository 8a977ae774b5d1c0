import { plusSeconds } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import { localSecrets } from "../run/local-secrets.ts";
import type { Product } from "../run/open-product.ts";
import { type Answer, cast, type CastCall } from "./cast.ts";

/** Long enough that the lost event was missed and its recordings fetched. */
const hoursAfter = 6;
const callSeconds = 60;

const eventTemplate = {
  event: "call-ended",
  secret: localSecrets["event-template-secrets"],
  interaction_id: "{{interaction_id}}",
  call_id: "{{call_id}}",
  contact_phone_number: "{{contact_phone_number}}",
  talkdesk_phone_number: "{{talkdesk_phone_number}}",
  agent_id: "{{agent_id}}",
  timestamp: "{{timestamp}}",
};

/** Lets the cast call, and the product's clock run six hours; tells of each hour that passed. */
export async function* play(product: Product): AsyncGenerator<Instant, void> {
  const start = product.embedded.now();
  for (const call of cast) await place(product, call, start);
  await product.deliver();
  const late = cast.flatMap((call) =>
    call.answers
      .filter(({ afterSeconds }) => afterSeconds > 0)
      .map((answer) => ({ call, answer })),
  );
  for (const { call, answer } of late) {
    await pass(product, answer.afterSeconds);
    await postAnswer(product, call, answer);
  }
  await pass(product, 20 * 60);
  for await (const { now } of product.time.forward(hoursAfter * 3600))
    yield now;
}

async function pass(product: Product, seconds: number): Promise<void> {
  for await (const _step of product.time.forward(seconds));
}

async function place(
  product: Product,
  call: CastCall,
  endedAt: Instant,
): Promise<void> {
  const placed = {
    interactionId: interactionOf(call),
    callId: callIdOf(call),
    direction: call.direction,
    from: call.from,
    to: call.to,
    agentId: call.agentId,
    startedAt: plusSeconds(endedAt, -callSeconds),
    endedAt,
    recordings: [...call.recordings],
  };
  product.talkdesk.control.placeCall(placed);
  for (const answer of call.answers)
    if (answer.afterSeconds === 0) await postAnswer(product, call, answer);
  if (call.endEvents === 0) return;
  const trigger =
    call.direction === "inbound" ? "inboundCallEnds" : "outboundCallEnds";
  await product.talkdesk.control.deliver({
    url: `${product.url}/talkdesk/events/${trigger}/${localSecrets["event-path-secrets"]}`,
    trigger,
    template: eventTemplate,
    call: placed,
    copies: call.endEvents,
  });
}

async function postAnswer(
  product: Product,
  call: CastCall,
  { body }: Answer,
): Promise<void> {
  const ours = call.direction === "inbound" ? call.to : call.from;
  const theirs = call.direction === "inbound" ? call.from : call.to;
  await fetch(`${product.url}/talkdesk/consents`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-api-key": localSecrets["consent-keys"],
    },
    body: JSON.stringify({
      interaction_id: interactionOf(call),
      call_id: callIdOf(call),
      contact_phone_number: theirs,
      talkdesk_phone_number: ours,
      ...body,
    }),
  });
}

export const interactionOf = ({ id }: Pick<CastCall, "id">): string =>
  `interaction-${id}`;
const callIdOf = ({ id }: CastCall): string => `call-${id}`;
