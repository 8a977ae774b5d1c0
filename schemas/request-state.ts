import * as z from "zod/mini";

/** How a request may end; these are final. */
export const Ending = z.enum([
  "fulfilled",
  "partly-fulfilled",
  "refused",
  "not-identified",
  /** Answered with the request it says once more. */
  "duplicate",
  /** The requester took it back. */
  "withdrawn",
  "fee-unpaid",
]);
export type Ending = z.infer<typeof Ending>;

export const RequestState = z.enum([
  "received",
  "acknowledged",
  "verifying-identity",
  "gathering",
  "awaiting-approval",
  "awaiting-fee",
  "acting",
  /** Answered; an erasure that somebody puts off runs when they let go (T22). */
  "deferred",
  ...Ending.options,
]);
export type RequestState = z.infer<typeof RequestState>;
