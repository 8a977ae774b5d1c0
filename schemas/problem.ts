import * as z from "zod/mini";

/**
 * An error as RFC 9457 problem details. `errors` names each field and what to send instead; `article` is the law that
 * something would break, and `fix` what can be done instead. `reasons` are all that stand against listening.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.optional(
    z.array(z.object({ field: z.string(), message: z.string() })),
  ),
  article: z.optional(z.string()),
  fix: z.optional(z.string()),
  reasons: z.optional(
    z.array(
      z.object({
        reason: z.string(),
        message: z.string(),
        fix: z.string(),
        article: z.optional(z.string()),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof Problem>;
