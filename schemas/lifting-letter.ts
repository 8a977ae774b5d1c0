import * as z from "zod/mini";
import { LegalDate } from "./instant.ts";

/** Why a restriction ends, as its subject is told. */
export const LiftingBecause = z.enum([
  "accuracy-settled",
  "objection-decided",
  "claim-ended",
  "you-agreed",
]);

/** What privacy staff post to have the subject written to before a restriction is lifted. The address is not kept. */
export const LiftingLetter = z.strictObject({
  liftedOn: LegalDate,
  because: LiftingBecause,
  email: z.optional(
    z.string().check(z.email("must be an e-mail address"), z.maxLength(254)),
  ),
});
export type LiftingLetter = z.infer<typeof LiftingLetter>;
