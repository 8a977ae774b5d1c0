import * as z from "zod/mini";

/** Whom data are about: a caller, or an employee who answered (R3). What each may ask follows from it (R23, R25). */
export const SubjectKind = z.enum(["customer", "agent"]);
export type SubjectKind = z.infer<typeof SubjectKind>;
