import * as z from "zod/mini";

const text = z.optional(z.nullable(z.string()));

export const ShownPackage = z.looseObject({
  bytes: z.optional(z.number()),
  recordings: z.optional(z.number()),
  builtAt: text,
  revokedAt: text,
});

export const ShownTransmission = z.looseObject({
  name: z.string(),
  outcome: z.string(),
  status: z.optional(z.number()),
  tries: z.optional(z.number()),
  at: text,
});
