import * as z from "zod/mini";

/** What can be asked; `domain/rights/right-table.ts` says by which article, and what granting it takes. */
export const Right = z.enum([
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "withdrawal",
  "information",
  "joint-controllers",
  "no-automated-decision",
]);
export type Right = z.infer<typeof Right>;
