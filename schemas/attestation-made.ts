import * as z from "zod/mini";
import { VersionId } from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";

/** Evidence that a day was attested: written once, so that the first of two runs is the one that counts. */
export const AttestationMade = z.object({
  kind: z.literal("attestation"),
  day: LegalDate,
  madeAt: Instant,
  /** The signed document in the exports bucket. */
  document: z.object({
    key: z.string(),
    versionId: VersionId,
    sha256: z.string(),
  }),
  keptBeyondTerm: z.number(),
  overdue: z.number(),
  /** Whether the lists in it are whole. */
  complete: z.boolean(),
  reconciled: z.boolean(),
  /** Differences that were open; none is said of a day that was not compared. */
  unexplained: z.optional(z.number()),
  revision: z.number(),
});
export type AttestationMade = z.infer<typeof AttestationMade>;
