import * as z from "zod/mini";

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What is shown of a register; a newer API may have more of it. */
export const ShownRegister = z.looseObject({
  register: z.string(),
  /** That of the record of processing is a day. */
  month: z.optional(z.string()),
  day: z.optional(z.string()),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), Cell)),
  counts: z.record(z.string(), z.record(z.string(), z.number())),
  times: z.optional(
    z.looseObject({
      requests: z.number(),
      answered: z.number(),
      overdue: z.number(),
      medianDays: z.nullable(z.number()),
      p90Days: z.nullable(z.number()),
    }),
  ),
});
export type ShownRegister = z.infer<typeof ShownRegister>;
