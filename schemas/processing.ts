import * as z from "zod/mini";
import { SubjectKind } from "./subject-kind.ts";

/** What the notice says recordings are used for (R18, R19, R20). */
const NoticePurpose = z.enum([
  "service-quality",
  "performance-assessment",
  "training",
]);

/**
 * One use of recordings, of whom it uses data, and on which basis. A use that the notice does not name asks for consent
 * (R24), and a legitimate interest is one that was assessed (T82): settings that say otherwise are refused.
 */
export const Processing = z
  .object({
    purpose: z
      .string()
      .check(
        z.regex(/^[a-z][a-z-]{1,40}$/, "must be a purpose, like training"),
      ),
    of: SubjectKind,
    basis: z.enum(["consent", "legitimate-interest"]),
    /** The reference of the assessment that weighed the interest; an agent is told it. */
    assessment: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  })
  .check(
    z.refine(({ of, basis }) => of === "agent" || basis === "consent", {
      error: "must be consent: customers' data rest on it (Art 6(1)(a), R23)",
      path: ["basis"],
    }),
    z.refine(
      ({ purpose, basis }) =>
        basis === "consent" || NoticePurpose.safeParse(purpose).success,
      {
        error:
          "must be consent: the notice does not name this purpose (Art 6(4), R24)",
        path: ["basis"],
      },
    ),
    z.refine(
      ({ basis, assessment }) =>
        basis === "consent" || assessment !== undefined,
      {
        error:
          "must name the assessment of the interest (Art 5(2), 6(1)(f), T82)",
        path: ["assessment"],
      },
    ),
  );
export type Processing = z.infer<typeof Processing>;
