import * as z from "zod/mini";

/** What a register is kept of: each covers the requests that were registered in a month (Art 5(2)). */
export const RegisterName = z.enum([
  "requests",
  "refusals",
  "extensions",
  "notices",
]);
export type RegisterName = z.infer<typeof RegisterName>;
