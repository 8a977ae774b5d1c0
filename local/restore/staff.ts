import * as z from "zod/mini";
import type { Product } from "../run/open-product.ts";
import { localSecrets } from "../run/local-secrets.ts";

/** The local product answered otherwise than the drill's story needs. */
export class DrillDerailed extends Error {
  readonly code = "drill-derailed";
}

const Shown = z.object({
  audioReviews: z.array(z.object({ recordingId: z.string() })),
});
const Played = z.object({ listeningId: z.string() });
const Begun = z.object({ requestId: z.string() });

/** What staff does in the drill, through the API like anybody else. */
export function staffOf(product: Product) {
  const post = (path: string, body: unknown) =>
    send(product, path, {
      method: "POST",
      headers: { authorization: `Bearer ${product.token}` },
      body,
    });
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
    async approve(requestId: string) {
      await hearEach(product, requestId);
      return post(`/requests/${requestId}/approval`, { verdict: "approved" });
    },
    keepTranscript: (recordingId: string) =>
      keepTranscript(product, recordingId),
  };
}

/** Those who check the service write down what they heard, and say why (T84). */
const keepTranscript = (product: Product, recordingId: string) =>
  send(product, `/recordings/${recordingId}/derivatives`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${product.tokenOf("local-quality-specialist")}`,
    },
    body: {
      form: "transcript",
      text: "Good morning, how can I help you?",
      purpose: "service-quality",
      circumstance: { kind: "quality" },
    },
  });

/** What the request asks to be heard is heard; nobody else speaks in the drill. */
async function hearEach(product: Product, requestId: string): Promise<void> {
  const path = `/requests/${requestId}`;
  const headers = { authorization: `Bearer ${product.token}` };
  const shown = Shown.parse(await send(product, path, { headers }));
  for (const { recordingId } of shown.audioReviews) {
    await hear(product, { requestId, recordingId });
    await send(product, `${path}/recordings/${recordingId}/mutes`, {
      method: "PUT",
      headers,
      body: { mutes: [] },
    });
  }
}

/** A second of it goes by; nobody marks what they did not hear. */
async function hear(
  product: Product,
  { requestId, recordingId }: { requestId: string; recordingId: string },
): Promise<void> {
  const post = {
    method: "POST",
    headers: { authorization: `Bearer ${product.token}` },
  } as const;
  const path = `/recordings/${recordingId}/plays`;
  const { listeningId } = Played.parse(
    await send(product, path, {
      ...post,
      body: {
        purpose: "subject-request",
        circumstance: { kind: "request", requestId },
      },
    }),
  );
  product.embedded.clock.advance(1000);
  await send(product, `${path}/${listeningId}/heard`, {
    ...post,
    body: { seconds: 1 },
  });
}

/** A caller who had said yes says no. */
export const withdraw = (product: Product, interactionId: string) =>
  send(product, "/talkdesk/consents", {
    method: "POST",
    headers: { "x-api-key": localSecrets["consent-keys"] },
    body: {
      interaction_id: interactionId,
      digit: "2",
      prompt_id: "recording-welcome",
      prompt_version: "1",
      language: "en",
    },
  });

type Sent = {
  method?: "GET" | "POST" | "PUT";
  headers: Record<string, string>;
  body?: unknown;
};

/** What it starts has happened when it returns. */
async function send(
  product: Product,
  path: string,
  { method = "GET", headers, body }: Sent,
): Promise<unknown> {
  const response = await fetch(`${product.url}${path}`, {
    method,
    headers: { ...headers, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok)
    throw new DrillDerailed(
      `${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`,
    );
  await product.deliver();
  return answer;
}
