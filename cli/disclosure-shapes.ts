import * as z from "zod/mini";
import { ShownEvidence } from "./call-shapes.ts";

const text = z.optional(z.nullable(z.string()));

/** What is shown of a disclosure; a newer API may have more of it. */
export const ShownDisclosure = z.looseObject({
  disclosureId: z.string(),
  entityId: z.string(),
  recipientId: z.string(),
  country: z.string(),
  how: z.string(),
  reference: text,
  receivedOn: z.string(),
  provision: text,
  compelled: z.optional(z.boolean()),
  treaty: text,
  gagUntil: text,
  necessity: text,
  compatibility: text,
  parts: z.array(
    z.looseObject({
      recordingId: z.string(),
      fromMs: z.optional(z.number()),
      toMs: z.optional(z.number()),
      wholeBecause: text,
      failed: text,
    }),
  ),
  state: z.string(),
  refusedBecause: text,
  registeredAt: z.string(),
  registeredBy: z.string(),
  decided: z.optional(z.looseObject({ by: z.string(), at: z.string() })),
  delivered: z.array(z.looseObject({ by: z.string(), at: z.string() })),
  links: z.optional(
    z.array(
      z.looseObject({
        recordingId: z.string(),
        of: z.string(),
        url: z.string(),
        expiresAt: z.string(),
        sha256: text,
      }),
    ),
  ),
  history: z.optional(z.array(ShownEvidence)),
});
export type ShownDisclosure = z.infer<typeof ShownDisclosure>;

export const ShownDisclosures = z.looseObject({
  month: z.string(),
  disclosures: z.array(ShownDisclosure),
});
export type ShownDisclosures = z.infer<typeof ShownDisclosures>;

export const whereDisclosuresAre =
  "tacet disclosures list shows those of a month.";
