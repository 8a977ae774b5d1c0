import * as z from "zod/mini";

const next = z.nullable(z.string());

export const ShownSegments = z.object({
  segments: z.array(
    z.object({ key: z.string(), versionId: z.string(), text: z.string() }),
  ),
  next,
});

/** A newer API may say more of a record. */
export const ShownAuditRecord = z.looseObject({
  seq: z.number(),
  at: z.string(),
  partition: z.string(),
  item: z.string(),
  kind: z.string(),
  change: z.string(),
  facts: z.optional(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  ),
});
export type ShownAuditRecord = z.infer<typeof ShownAuditRecord>;

export const ShownAuditRecords = z.object({
  records: z.array(ShownAuditRecord),
  read: z.number(),
  next,
});
