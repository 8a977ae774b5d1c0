import * as z from "zod/mini";
import { RequestId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { OneTimeCode, TypedCode } from "./one-time-code.ts";

/**
 * What privacy staff post to have a code sent. An address that is known from the request alone is whoever's asks, so a code
 * that reaches it proves nothing; a person says that it is known from before (T53, T60). Of a number the calls say it.
 */
export const NewIdentityCode = z.discriminatedUnion("to", [
  z.object({
    to: z.literal("email"),
    statement: z.literal("the address was on file before the request"),
  }),
  z.object({
    to: z.literal("number"),
    /** Which of the request's numbers, counted from 1; the first with calls when left out. */
    number: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
  }),
]);
export type NewIdentityCode = z.infer<typeof NewIdentityCode>;

/** What the requester read back. */
export const ReadBack = z.object({ code: TypedCode });

/** The last code sent to the requester of a request. */
export const IdentityCode = z.object({
  kind: z.literal("identity-code"),
  requestId: RequestId,
  /** How many codes were sent with it; an older one no longer works. */
  sent: z.number(),
  ...OneTimeCode.shape,
  /** When one of them was read back. */
  provenAt: z.optional(Instant),
  revision: z.number(),
});
export type IdentityCode = z.infer<typeof IdentityCode>;
