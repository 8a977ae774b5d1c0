import { type Command, InvalidArgumentError } from "commander";
import { RefusalReason } from "#schemas/refusal";
import { Right } from "#schemas/right";
import { postDecision } from "./post-decision.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { requestIdIn } from "./ids.ts";
import { ShownRequest, whereRequestsAre } from "./request-shapes.ts";

/** `erasure=legal-claims`, or a reason alone, which is meant for every right. */
type Exception = { right?: string; reason: string };
type ApproveOptions = {
  refuse: Exception[];
  partly: Exception[];
  call?: string[];
};

const rights: readonly string[] = Object.values(Right.def.entries);
const reasons: readonly string[] = Object.values(RefusalReason.def.entries);
const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** Answers each right of a request: granted, unless said otherwise. */
export function addApproveCommand(requests: Command, desk: OpenDesk): void {
  const approve = requests
    .command("approve")
    .argument("<request>", "the request's id", requestIdIn)
    .description(
      "decide the answer: grant what was asked, or refuse it, whole or in part, with a reason",
    )
    .option<Exception[]>(
      "--refuse <[right=]reason>",
      `refuse this right, or all of them; repeatable. Reasons: ${reasons.join(", ")}`,
      each,
      [],
    )
    .option<Exception[]>(
      "--partly <right=reason>",
      "grant this right for the calls of --call only; repeatable",
      each,
      [],
    )
    .option("--call <interaction...>", "calls that --partly grants it for")
    .action(async (id: string, options: ApproveOptions) => {
      const opened = desk();
      const body = await decisionOf(opened, id, options);
      await postDecision(opened, { path: `/requests/${id}/approval`, body });
    });
  withExamples(
    approve,
    `tacet requests approve ${exampleId}`,
    `tacet requests approve ${exampleId} --partly erasure=legal-claims --call 4f1c2d`,
  );
}

function each(said: string, before: readonly Exception[]): Exception[] {
  const [first = "", second] = said.split("=", 2);
  const [right, reason] =
    second === undefined ? [undefined, first] : [first, second];
  if (!reasons.includes(reason))
    throw new InvalidArgumentError(
      `The reason must be one of: ${reasons.join(", ")}.`,
    );
  if (right === undefined) return [...before, { reason }];
  if (!rights.includes(right))
    throw new InvalidArgumentError(
      `The right must be one of: ${rights.join(", ")}.`,
    );
  return [...before, { right, reason }];
}

async function decisionOf({ api }: Desk, id: string, options: ApproveOptions) {
  const { refuse, partly } = options;
  if (refuse.length + partly.length === 0) return { verdict: "approved" };
  const [only, ...more] = [...refuse, ...partly];
  if (partly.length + more.length === 0 && only && only.right === undefined)
    return { verdict: "refused", reason: only.reason };
  const said = exceptionsIn(id, options);
  const asked = await api.read({
    path: `/requests/${id}`,
    shape: ShownRequest,
    next: whereRequestsAre,
  });
  const others = asked.rights.filter(
    (right) => !said.some((one) => one.right === right),
  );
  return {
    verdict: "each",
    outcomes: [
      ...others.map((right) => ({ right, result: "granted" })),
      ...said,
    ],
  };
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
