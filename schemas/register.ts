import * as z from "zod/mini";

/** What a register is kept of: each covers what was registered in a month (Art 5(2), 33(5)). */
export const RegisterName = z.enum([
  "requests",
  "refusals",
  "extensions",
  "notices",
  "complaints",
  "breaches",
  "disclosures",
]);
export type RegisterName = z.infer<typeof RegisterName>;

/** What a register is asked for by: those of a month, and the record of processing as it holds (Art 30). */
export const AskedRegister = z.enum([...RegisterName.options, "processing"]);
