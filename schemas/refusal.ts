import * as z from "zod/mini";

export const RefusalReason = z.enum([
  "identity-not-established",
  "manifestly-unfounded",
  "excessive",
  "rights-of-others",
  "freedom-of-expression",
  "legal-obligation",
  "public-health",
  "archiving",
  "no-ground-to-erase",
  "legal-claims",
  "accurate",
  "no-ground-to-restrict",
  "not-portable",
  "overriding-grounds",
]);
export type RefusalReason = z.infer<typeof RefusalReason>;
