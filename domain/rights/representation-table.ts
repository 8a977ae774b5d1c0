import type { MandateMeans, Representing } from "#schemas/representation";

/** What shows that somebody may act for another, by what they act as (R55, T62). */
export const representationTable: Readonly<
  Record<Representing, { asks: string; means: readonly MandateMeans[] }>
> = {
  proxy: {
    asks: "a mandate of the person",
    means: ["mandate-seen", "person-confirmed"],
  },
  lawyer: {
    asks: "a mandate of the client",
    means: ["mandate-seen", "person-confirmed"],
  },
  guardian: {
    asks: "parental responsibility for the child",
    means: ["custody-seen", "household-confirmed"],
  },
};
