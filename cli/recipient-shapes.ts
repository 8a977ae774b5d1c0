import * as z from "zod/mini";

const text = z.optional(z.nullable(z.string()));

/** What is shown of who was told; the rest is passed on as it came. */
export const ShownRecipients = z.looseObject({
  requestId: z.string(),
  recipients: z.array(
    z.looseObject({
      recipientId: z.string(),
      name: text,
      of: z.string(),
      state: z.string(),
      tries: z.number(),
      toldAt: text,
      acknowledgedAt: text,
      nextAt: text,
      reason: text,
    }),
  ),
});
export type ShownRecipients = z.infer<typeof ShownRecipients>;
