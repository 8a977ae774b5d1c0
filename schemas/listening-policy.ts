import * as z from "zod/mini";

const count = z.int().check(z.minimum(1));

/** What letting people listen needs to know (R29, R57, R66, T90, T91). */
export const ListeningPolicy = z.object({
  /** Life of a link to a recording, in seconds: minutes, since whoever has it may open it (A24). */
  linkSeconds: z.int().check(z.minimum(30), z.maximum(900)),
  /** What a person may be granted: plays a day, downloads a month. */
  playsADay: count,
  downloadsAMonth: count,
  /** Recordings of either kind that a person may be granted in an hour; who wants more is a finding. */
  bulkAnHour: count,
  /** Whether a machine may score how employees speak: never without an assessment of its impact (Art 22, 35, T91). */
  machineScoring: z
    .object({
      on: z.boolean(),
      /** Where the assessment of Art 35 can be read. */
      assessment: z.optional(z.string().check(z.minLength(1))),
    })
    .check(
      z.refine(
        ({
          on,
          assessment,
        }: {
          on: boolean;
          assessment?: string | undefined;
        }) => !on || assessment !== undefined,
        "must name the impact assessment (Art 35) that lets a machine score people",
      ),
    ),
});
export type ListeningPolicy = z.infer<typeof ListeningPolicy>;
