import type { NewOutcome } from "#schemas/outcome";
import type { Right } from "#schemas/right";

/** What granting it takes: something for the person, something done to recordings, or nothing but the answer. */
export type Act =
  | "package"
  | "portable-package"
  | "erasure"
  | "restriction"
  | "statement"
  | "withdrawal"
  | "objection"
  | "none";
/** What a decision must say beside its result. */
export type Particular = keyof Pick<
  NewGranted,
  | "ground"
  | "erasureGround"
  | "statement"
  | "weighed"
  | "reasons"
  | "transmitTo"
>;
type NewGranted = Extract<NewOutcome, { result: "granted" }>;

export type RightShape = {
  article: string;
  asks: string;
  act: Act;
  /** What whoever grants it has to say. */
  takes: readonly Particular[];
  /** What they may say. */
  mayTake?: readonly Particular[];
  /** Whether it is about somebody's calls: these are then found and confirmed to be theirs. */
  needsCalls: boolean;
  /** Whether what it may concern is kept from its receipt on (T50, T51). */
  freezes: boolean;
};

const aboutCalls = { takes: [], needsCalls: true, freezes: false } as const;
const told = {
  act: "none",
  takes: [],
  needsCalls: false,
  freezes: false,
} as const;

/** Every right that can be asked, by its article of the GDPR; the workflow, the freeze and the documents follow from it. */
export const rightTable: Readonly<Record<Right, RightShape>> = {
  access: {
    ...aboutCalls,
    article: "Art 15",
    asks: "a copy of the recordings and what we do with them",
    act: "package",
    freezes: true,
  },
  rectification: {
    ...aboutCalls,
    article: "Art 16",
    asks: "that their statement goes with the recordings; audio is never edited",
    act: "statement",
    takes: ["statement"],
  },
  erasure: {
    ...aboutCalls,
    article: "Art 17",
    asks: "that the recordings are erased",
    act: "erasure",
  },
  restriction: {
    ...aboutCalls,
    article: "Art 18",
    asks: "that the recordings are stored and not used",
    act: "restriction",
    takes: ["ground"],
    freezes: true,
  },
  portability: {
    ...aboutCalls,
    article: "Art 20",
    asks: "what they gave by consent, in a form they can take elsewhere",
    act: "portable-package",
    mayTake: ["transmitTo"],
    freezes: true,
  },
  objection: {
    ...aboutCalls,
    article: "Art 21",
    asks: "that recordings of their work are no longer used; restricted until it is weighed",
    act: "objection",
    takes: ["weighed", "reasons"],
  },
  withdrawal: {
    ...aboutCalls,
    article: "Art 7(3)",
    asks: "that the consent given in these calls is withdrawn",
    act: "withdrawal",
  },
  information: {
    ...told,
    article: "Art 13",
    asks: "what we do with data from calls",
  },
  "joint-controllers": {
    ...told,
    article: "Art 26(2)",
    asks: "the essence of the arrangement between the joint controllers",
  },
  "no-automated-decision": {
    ...told,
    article: "Art 22",
    asks: "whether a machine alone decides on them",
  },
};
