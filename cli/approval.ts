import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { ShownRequest, whereRequestsAre } from "./request-shapes.ts";

/** `erasure=legal-claims`, or a reason alone, which is meant for every right. */
export type Exception = { right?: string; reason: string };
export type ApproveOptions = {
  refuse: Exception[];
  partly: Exception[];
  call?: string[];
  ground?: string;
  erasureGround?: string;
  statement?: string;
  weighed?: string[];
  reasons?: string;
  transmitTo?: string;
};

/** What is posted: one verdict for all, or each right's own, with what granting it takes. */
export async function decisionOf(
  desk: Desk,
  id: string,
  options: ApproveOptions,
): Promise<unknown> {
  const { refuse, partly } = options;
  const particulars = particularsIn(desk, options);
  const [only, ...more] = [...refuse, ...partly];
  if (particulars.length === 0) {
    if (only === undefined) return { verdict: "approved" };
    if (partly.length + more.length === 0 && only.right === undefined)
      return { verdict: "refused", reason: only.reason };
  }
  const said = exceptionsIn(id, options);
  const { rights } = await desk.api.read({
    path: `/requests/${id}`,
    shape: ShownRequest,
    next: whereRequestsAre,
  });
  const others = rights.filter(
    (right) => !said.some((one) => one.right === right),
  );
  const outcomes = [
    ...others.map((right) => ({ right, result: "granted" })),
    ...said,
  ];
  return {
    verdict: "each",
    outcomes: particulars.reduce<Outcome[]>(withParticular, outcomes),
  };
}

type Outcome = { right?: string; result: string; reason?: string };
type Particular = { option: string; right: string; fields: object };

/** Each particular's option, the right it goes with, and its field. */
const options = [
  ["ground", "--ground", "restriction"],
  ["erasureGround", "--erasure-ground", "erasure"],
  ["transmitTo", "--transmit-to", "portability"],
  ["weighed", "--weighed", "objection"],
  ["reasons", "--reasons", "objection"],
  ["statement", "--statement", "rectification"],
] as const;
const inFiles: readonly string[] = ["reasons", "statement"];

const particularsIn = ({ world }: Desk, given: ApproveOptions): Particular[] =>
  options.flatMap(([field, option, right]) => {
    const said = given[field];
    if (said === undefined) return [];
    const value =
      typeof said === "string" && inFiles.includes(field)
        ? wordsIn(world.cwd, said)
        : said;
    return [{ option, right, fields: { [field]: value } }];
  });

function wordsIn(cwd: string, file: string): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8").trim();
  } catch (cause) {
    throw new Failure("bad-input", `${file} cannot be read.`, {
      next: "Check its name and that it is yours to read.",
      cause,
    });
  }
}

function withParticular(
  outcomes: Outcome[],
  { option, right, fields }: Particular,
): Outcome[] {
  const granted = (one: Outcome) =>
    one.right === right &&
    // Somebody whose objection is overridden is told how it was weighed.
    (one.result !== "refused" || one.reason === "overriding-grounds");
  if (!outcomes.some(granted))
    throw new Failure(
      "bad-input",
      `${option} goes with ${right}, which is not granted here.`,
      { next: "Leave it out, or see what was asked: tacet requests show ID." },
    );
  return outcomes.map((one) => (granted(one) ? { ...one, ...fields } : one));
}

function exceptionsIn(
  id: string,
  { refuse, partly, call: interactionIds }: ApproveOptions,
) {
  if ([...refuse, ...partly].some(({ right }) => right === undefined))
    throw new Failure(
      "bad-input",
      "Say for which right each reason is, like --refuse erasure=legal-claims.",
      { next: `tacet requests show ${id} lists the rights.` },
    );
  if (partly.length > 0 !== (interactionIds !== undefined))
    throw new Failure(
      "bad-input",
      "--partly and --call go together: which right, and for which calls.",
      { next: `tacet requests show ${id} lists the calls.` },
    );
  return [
    ...refuse.map((one) => ({ ...one, result: "refused" })),
    ...partly.map((one) => ({ ...one, result: "partly", interactionIds })),
  ];
}
