import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import * as z from "zod/mini";
import {
  openProduct,
  type Product,
  type ProductOptions,
} from "#local/run/open-product";
import { play } from "#local/story/play";
import { RecordingId, RequestId, StaffId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { heardFor } from "#test/builders/heard";
import { assembly } from "./synthesised.ts";

export const monday = Instant.parse("2026-03-02T10:00:00.000Z");
const day = 86_400;

/** The product on a clock that stands still, in memory unless told otherwise; stopped after the test. */
export async function runProduct(
  options: Partial<ProductOptions> = {},
): Promise<Product> {
  const product = await openProduct({ assembly, frozenAt: monday, ...options });
  onTestFinished(() => product.stop());
  return product;
}

/** The product after the cast has called and six hours have gone by. */
export async function afterThePlay(
  options: Partial<ProductOptions> = {},
): Promise<Product> {
  const product = await runProduct(options);
  for await (const _hour of play(product));
  return product;
}

export async function days(product: Product, count: number): Promise<void> {
  await seconds(product, count * day);
}

export async function seconds(product: Product, count: number): Promise<void> {
  for await (const _step of product.time.forward(count));
  await product.deliver();
}

/** A folder that goes with the test. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "tacet-"));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  return directory;
}

type Answer = { status: number; body: unknown };

/** What privacy staff sends, with their token; everything it starts has happened when it returns. */
export async function ask(
  product: Product,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${product.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${product.token}`,
      "content-type": "application/json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  await product.deliver();
  return { status: response.status, body: answer };
}

const Shown = z.looseObject({
  requestId: RequestId,
  state: z.string(),
  waitsFor: z.nullable(z.string()),
  usableNumbers: z.boolean(),
  candidates: z.optional(z.number()),
  scopeSize: z.optional(z.number()),
  escalations: z.number(),
  relatedRequests: z._default(
    z.array(z.looseObject({ requestId: RequestId })),
    [],
  ),
  approval: z.optional(z.looseObject({})),
  erasure: z.optional(z.looseObject({ recordings: z.number() })),
  export: z.optional(
    z.looseObject({ recordings: z.number(), sha256: z.string() }),
  ),
});

export const requester = {
  email: "ann@example.invalid",
  name: "Ann Exemplary",
};

export async function register(
  product: Product,
  right: "access" | "erasure",
  phoneNumber: string,
): Promise<z.infer<typeof Shown>> {
  const { body } = await ask(product, "POST", "/requests", {
    rights: [right],
    channel: "email",
    entityId: "be-2",
    language: "en",
    receivedAt: product.embedded.now(),
    subject: { phoneNumbers: [phoneNumber], ...requester },
  });
  return show(
    product,
    z.object({ requestId: RequestId }).parse(body).requestId,
  );
}

export async function show(
  product: Product,
  requestId: RequestId,
): Promise<z.infer<typeof Shown>> {
  return Shown.parse(
    (await ask(product, "GET", `/requests/${requestId}`)).body,
  );
}

export const soleUser = {
  kind: "sole-user",
  statement: "the number is used by this person alone",
};
export const named = (...interactionIds: string[]) => ({
  kind: "named-calls",
  interactionIds,
});

export async function confirm(
  product: Product,
  requestId: RequestId,
  scope: object,
): Promise<number> {
  const { relatedRequests } = await show(product, requestId);
  const sameRequester = relatedRequests.map((one) => one.requestId);
  const decision = {
    ...{ verdict: "confirmed", method: "call-back" },
    scope: scope === soleUser ? { ...soleUser, sameRequester } : scope,
  };
  return (
    await ask(product, "POST", `/requests/${requestId}/identity`, decision)
  ).status;
}

const Asked = z.looseObject({
  audioReviews: z.array(z.looseObject({ recordingId: RecordingId })),
});

/** Privacy staff hears what the request asks to be heard, finds nothing to mute, and approves. */
export async function approve(
  product: Product,
  requestId: RequestId,
): Promise<number> {
  const path = `/requests/${requestId}`;
  const { audioReviews } = Asked.parse((await ask(product, "GET", path)).body);
  for (const { recordingId } of audioReviews) {
    await heardFor(product.embedded.ledger, {
      ...{ requestId, recordingId, at: product.embedded.now() },
      staffId: StaffId.parse("local-privacy-officer"),
    });
    await ask(product, "PUT", `${path}/recordings/${recordingId}/mutes`, {
      mutes: [],
    });
  }
  return (
    await ask(product, "POST", `/requests/${requestId}/approval`, {
      verdict: "approved",
    })
  ).status;
}

const Call = z.looseObject({
  interactionId: z.string(),
  recordingConsent: z.string(),
  because: z.string(),
  recordings: z.array(
    z.looseObject({
      recordingId: z.string(),
      state: z.string(),
      keepers: z.array(z.looseObject({ by: z.string() })),
      erasure: z.optional(z.looseObject({ cause: z.string() })),
    }),
  ),
});

export async function callOf(
  product: Product,
  id: string,
): Promise<z.infer<typeof Call>> {
  return Call.parse(
    (await ask(product, "GET", `/calls/interaction-${id}`)).body,
  );
}

export async function statesOf(
  product: Product,
  id: string,
): Promise<string[]> {
  return (await callOf(product, id)).recordings.map(({ state }) => state);
}

/** To the person who asks; recipients of the data get others. */
export const lettersOf = (product: Product) =>
  product.embedded
    .outbox()
    .filter(({ kind, to }) => kind === "letter" && to === requester.email);
