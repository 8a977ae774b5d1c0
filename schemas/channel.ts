import * as z from "zod/mini";

/** How somebody reached us. */
export const Channel = z.enum([
  "email",
  "phone",
  "letter",
  "in-person",
  "form",
]);
export type Channel = z.infer<typeof Channel>;
