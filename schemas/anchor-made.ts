import * as z from "zod/mini";
import { Instant, LegalDate } from "./instant.ts";

/** Evidence of where the audit chain ended on a day, apart from the chain's own bucket. */
export const AnchorMade = z.object({
  kind: z.literal("audit-anchor"),
  day: LegalDate,
  madeAt: Instant,
  last: z.number(),
  /** The signed statement as it was signed, in its RFC 8785 form. */
  document: z.string(),
  revision: z.number(),
});
export type AnchorMade = z.infer<typeof AnchorMade>;
