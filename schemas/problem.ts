import * as z from "zod/mini";

/** An error as RFC 9457 problem details. `errors` names each field and what to send instead. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.optional(
    z.array(z.object({ field: z.string(), message: z.string() })),
  ),
});
export type Problem = z.infer<typeof Problem>;
