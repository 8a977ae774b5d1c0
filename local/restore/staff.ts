import * as z from "zod/mini";
import type { Product } from "../run/open-product.ts";
import { localSecrets } from "../run/local-secrets.ts";

/** The local product answered otherwise than the drill's story needs. */
export class DrillDerailed extends Error {
  readonly code = "drill-derailed";
}

const Begun = z.object({ requestId: z.string() });

/** What privacy staff does in the drill, through the API like anybody else. */
export function staffOf(product: Product) {
  const post = (path: string, body: unknown) =>
    send(product, path, body, { authorization: `Bearer ${product.token}` });
  return {
    async register(right: "access" | "erasure", phoneNumber: string) {
      const begun = await post("/requests", {
        rights: [right],
        channel: "email",
        entityId: "be-2",
        receivedAt: product.embedded.now(),
        subject: {
          phoneNumbers: [phoneNumber],
          email: "ann@example.invalid",
          name: "Ann Exemplary",
        },
      });
      return Begun.parse(begun).requestId;
    },
    identify: (requestId: string) =>
      post(`/requests/${requestId}/identity`, {
        verdict: "confirmed",
        method: "call-back",
        scope: {
          kind: "sole-user",
          statement: "the number is used by this person alone",
        },
      }),
    approve: (requestId: string) =>
      post(`/requests/${requestId}/approval`, { verdict: "approved" }),
    keepTranscript: (recordingId: string) =>
      post(`/recordings/${recordingId}/derivatives`, {
        form: "transcript",
        text: "Good morning, how can I help you?",
      }),
  };
}

/** A caller who had said yes says no. */
export const withdraw = (product: Product, interactionId: string) =>
  send(
    product,
    "/talkdesk/consents",
    {
      interaction_id: interactionId,
      digit: "2",
      prompt_id: "recording-welcome",
      prompt_version: "1",
      language: "en",
    },
    { "x-api-key": localSecrets["consent-keys"] },
  );

/** What it starts has happened when it returns. */
async function send(
  product: Product,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(`${product.url}${path}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok)
    throw new DrillDerailed(
      `POST ${path} answered ${response.status}: ${JSON.stringify(answer)}`,
    );
  await product.deliver();
  return answer;
}
