import type { Right } from "#schemas/right";

/** What granting it takes: a package for the person, or the end of recordings. */
export type Act = "package" | "erasure";

export type RightShape = { article: string; asks: string; act: Act };

/** Every right that can be asked, by its article of the GDPR; the workflow, the freeze and the documents follow from it. */
export const rightTable = {
  access: {
    article: "Art 15",
    asks: "a copy of the recordings and what we do with them",
    act: "package",
  },
  erasure: {
    article: "Art 17",
    asks: "that the recordings are erased",
    act: "erasure",
  },
} as const satisfies Record<Right, RightShape>;
