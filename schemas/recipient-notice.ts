import * as z from "zod/mini";
import { RequestId, StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";

/** A name of ours for who holds the data too; the settings say who it is and where to write to. */
export const RecipientId = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9-]{0,39}$/,
      "must be the id of a recipient of the settings, like talkdesk",
    ),
  )
  .brand<"RecipientId">();
export type RecipientId = z.infer<typeof RecipientId>;

/** What was done to the data, and is told to everybody who got them (Art 19). */
export const NoticeOf = z.enum(["rectification", "erasure", "restriction"]);
export type NoticeOf = z.infer<typeof NoticeOf>;

/** Why a recipient is not told: impossible, or an effort out of proportion (Art 19). */
export const DisproportionReason = z.enum([
  "recipient-gone",
  "no-way-to-reach",
  "gone-there-already",
  "effort-out-of-proportion",
]);
export type DisproportionReason = z.infer<typeof DisproportionReason>;

/** What privacy staff post when a recipient is not to be told (any more); the words say why it is so here. */
export const NewDisproportion = z.object({
  reason: DisproportionReason,
  words: z
    .string()
    .check(
      z.minLength(20, "must say why, in twenty characters or more"),
      z.maxLength(1000),
    ),
});
export type NewDisproportion = z.infer<typeof NewDisproportion>;

/** What privacy staff post when a recipient said that it did its part: nothing more. */
export const Acknowledgement = z.strictObject({});

/** What privacy staff post to have an authority told, which got the data in this case only (T100). */
export const NewRecipient = z.object({ recipientId: RecipientId });

/** What privacy staff post to answer who was told; the address, once ours is forgotten (T25). It is not kept. */
export const WhoWasTold = z.object({
  email: z.optional(
    z.string().check(z.email("must be an e-mail address"), z.maxLength(254)),
  ),
});
export type WhoWasTold = z.infer<typeof WhoWasTold>;

/** That one recipient is told of one thing that a request had done (T32). */
export const RecipientNotice = z.object({
  kind: z.literal("recipient-notice"),
  requestId: RequestId,
  recipientId: RecipientId,
  of: NoticeOf,
  state: z.enum([
    "to-tell",
    "told",
    "acknowledged",
    "not-reached",
    "disproportionate",
  ]),
  /** How often it was written to, or tried. */
  tries: z.number(),
  toldAt: z.optional(Instant),
  acknowledgedAt: z.optional(Instant),
  /** Who took down the acknowledgement or the disproportion. */
  by: z.optional(StaffId),
  reason: z.optional(DisproportionReason),
  /** Their words, as ciphertext. */
  words: z.optional(z.string()),
  /** When it is written to (again), or given up. */
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type RecipientNotice = z.infer<typeof RecipientNotice>;
