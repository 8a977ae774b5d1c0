import * as z from "zod/mini";

/** The order of a report, alone or wrapped. */
const Job = z.object({ id: z.string(), status: z.string() });
export const JobBody = z.pipe(
  z.union([Job, z.object({ job: Job })]),
  z.transform((body) => ("job" in body ? body.job : body)),
);
