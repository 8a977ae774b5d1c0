import * as z from "zod/mini";
import type { Right } from "#schemas/right";
import type { Product } from "./product.ts";
import { Request } from "./shapes.ts";
import { awaited } from "./steps.ts";

/** A request that waits for somebody to say who asks. */
export async function begunRequest(
  product: Product,
  right: Right,
  phoneNumber: string,
): Promise<string> {
  const { requestId } = Request.parse(
    await product.api.post("/requests", {
      rights: [right],
      channel: "email",
      entityId: "be-2",
      receivedAt: new Date().toISOString(),
      subject: { phoneNumbers: [phoneNumber], email: "ana@example.invalid" },
    }),
  );
  await waitsFor("identity", product, requestId);
  return requestId;
}

/** Starts a request, confirms the identity, hears the recordings and grants it, as privacy staff do. */
export async function approvedRequest(
  product: Product,
  right: Right,
  phoneNumber: string,
  particulars: Readonly<Record<string, string>> = {},
): Promise<string> {
  const requestId = await begunRequest(product, right, phoneNumber);
  const path = `/requests/${requestId}`;
  const { relatedRequests = [] } = await shown(product, requestId);
  await product.api.post(`${path}/identity`, {
    verdict: "confirmed",
    method: "call-back",
    scope: {
      kind: "sole-user",
      statement: "the number is used by this person alone",
      sameRequester: relatedRequests.map((one) => one.requestId),
    },
  });
  await waitsFor("approval", product, requestId);
  const { audioReviews = [] } = await shown(product, requestId);
  for (const { recordingId } of audioReviews) {
    await hear(product, { requestId, recordingId });
    await product.api.put(`${path}/recordings/${recordingId}/mutes`, {
      mutes: [],
    });
  }
  await product.api.post(`${path}/approval`, {
    verdict: "each",
    outcomes: [{ right, result: "granted", ...particulars }],
  });
  return requestId;
}

const Played = z.object({ listeningId: z.string() });

/** Nobody marks what they did not hear. */
async function hear(
  product: Product,
  { requestId, recordingId }: { requestId: string; recordingId: string },
): Promise<void> {
  const path = `/recordings/${recordingId}/plays`;
  const { listeningId } = Played.parse(
    await product.api.post(path, {
      purpose: "subject-request",
      circumstance: { kind: "request", requestId },
    }),
  );
  // No more than went by between the two, and more than nothing.
  await product.api.post(`${path}/${listeningId}/heard`, { seconds: 0.001 });
}

/** Nobody can tell who asks. */
export async function unidentifiedRequest(
  product: Product,
  phoneNumber: string,
): Promise<string> {
  const requestId = await begunRequest(product, "access", phoneNumber);
  await product.api.post(`/requests/${requestId}/identity`, {
    verdict: "failed",
    method: "not-possible",
  });
  return requestId;
}

/** Until the requester has been answered; an erasure is looked at first a minute after it began. */
export const fulfilled = (
  product: Product,
  requestId: string,
): Promise<Request> => endedAs("fulfilled", product, requestId);

export const endedAs = (
  ending: string,
  product: Product,
  requestId: string,
): Promise<Request> =>
  awaited(`the request is ${ending}`, 100, async () => {
    await product.runNow("erase-recordings");
    const request = await shown(product, requestId);
    return request.state === ending ? request : undefined;
  });

const waitsFor = (what: string, product: Product, requestId: string) =>
  awaited(`the request waits for ${what}`, 60, async () =>
    (await shown(product, requestId)).waitsFor === what ? true : undefined,
  );

const shown = async ({ api }: Product, requestId: string) =>
  Request.parse(await api.get(`/requests/${requestId}`));
