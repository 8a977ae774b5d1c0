import * as z from "zod/mini";

const text = z.optional(z.nullable(z.string()));

export const ShownFinding = z.looseObject({
  type: z.string(),
  subject: z.optional(z.string()),
  endedBy: text,
  severity: text,
  owner: text,
  state: z.string(),
  seenAt: text,
  how: text,
  concluded: z.optional(
    z.looseObject({ what: z.looseObject({ result: z.string() }) }),
  ),
  about: z.optional(z.record(z.string(), z.unknown())),
});
export type ShownFinding = z.infer<typeof ShownFinding>;

export const ShownFindings = z.looseObject({ findings: z.array(ShownFinding) });

export const ShownReconciliation = z.looseObject({
  day: z.string(),
  step: z.string(),
  startedAt: text,
  endedAt: text,
  found: z.number(),
  healed: z.number(),
  unread: z.number(),
  tries: z.number(),
  looked: z.record(z.string(), z.number()),
});
export type ShownReconciliation = z.infer<typeof ShownReconciliation>;

export const ShownReconciliations = z.looseObject({
  month: z.string(),
  reconciliations: z.array(ShownReconciliation),
});

export const ShownReconciliationDay = z.extend(ShownReconciliation, {
  findings: z.array(ShownFinding),
  moreFindings: z.optional(z.boolean()),
});
export type ShownReconciliationDay = z.infer<typeof ShownReconciliationDay>;
