import type { ShownRequest } from "./request-shapes.ts";

/** Of how many recordings what was granted was done. */
export const deeds = ({ carriedOut }: ShownRequest): [string, string][] =>
  (["restricted", "stated", "withdrawn", "upheld"] as const).flatMap((deed) => {
    const recordings = carriedOut?.[deed];
    return recordings === undefined
      ? []
      : [[deedNames[deed], `${String(recordings)} recordings`]];
  });

const deedNames = {
  restricted: "restricted",
  stated: "statement with",
  withdrawn: "consent withdrawn",
  upheld: "objection upheld",
};
