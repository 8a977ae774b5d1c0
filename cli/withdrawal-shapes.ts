import * as z from "zod/mini";

const text = z.optional(z.nullable(z.string()));

export const ShownWithdrawal = z.looseObject({
  interactionId: z.string(),
  purpose: z.string(),
  outcome: z.string(),
  givenAt: text,
  endedAt: text,
  tell: z.looseObject({
    version: z.string(),
    language: z.string(),
    text: z.array(z.string()),
  }),
});
export type ShownWithdrawal = z.infer<typeof ShownWithdrawal>;

export const ShownLink = z.looseObject({
  purpose: z.string(),
  path: z.string(),
  expiresAt: z.string(),
  language: z.string(),
});
export type ShownLink = z.infer<typeof ShownLink>;

export const OrderedErasure = z.looseObject({
  interactionId: z.string(),
  recordings: z.array(
    z.looseObject({
      recordingId: z.string(),
      outcome: z.string(),
      keptBy: z.array(z.looseObject({ by: z.string(), id: z.string() })),
    }),
  ),
});
export type OrderedErasure = z.infer<typeof OrderedErasure>;

export const ShownMinor = z.looseObject({
  basis: z.string(),
  calls: z.array(OrderedErasure),
});
export type ShownMinor = z.infer<typeof ShownMinor>;
