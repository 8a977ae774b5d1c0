import type { Right } from "#schemas/right";

/** What granting it takes: a package for the person, the end of recordings, or nothing but the answer. */
export type Act = "package" | "erasure" | "none";

export type RightShape = {
  article: string;
  asks: string;
  act: Act;
  /** Whether it is about somebody's calls: these are then found, frozen and confirmed to be theirs. */
  needsCalls: boolean;
};

/** Every right that can be asked, by its article of the GDPR; the workflow, the freeze and the documents follow from it. */
export const rightTable = {
  access: {
    article: "Art 15",
    asks: "a copy of the recordings and what we do with them",
    act: "package",
    needsCalls: true,
  },
  erasure: {
    article: "Art 17",
    asks: "that the recordings are erased",
    act: "erasure",
    needsCalls: true,
  },
  portability: {
    article: "Art 20",
    asks: "what they gave by consent, in a form they can take elsewhere",
    act: "package",
    needsCalls: true,
  },
  information: {
    article: "Art 13",
    asks: "what we do with data from calls",
    act: "none",
    needsCalls: false,
  },
  "joint-controllers": {
    article: "Art 26(2)",
    asks: "the essence of the arrangement between the joint controllers",
    act: "none",
    needsCalls: false,
  },
  "no-automated-decision": {
    article: "Art 22",
    asks: "whether a machine alone decides on them",
    act: "none",
    needsCalls: false,
  },
} as const satisfies Record<Right, RightShape>;
