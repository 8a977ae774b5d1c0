import { type Command, InvalidArgumentError, Option } from "commander";
import { AssessmentFinding } from "#schemas/assessment";
import { ErasureGround, Interest, SubjectsGround } from "#schemas/outcome";
import { RefusalReason } from "#schemas/refusal";
import { Right } from "#schemas/right";
import { type ApproveOptions, decisionOf, type Exception } from "./approval.ts";
import { postDecision } from "./post-decision.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";

const rights: readonly string[] = Object.values(Right.def.entries);
/** What a request is only found to be by an assessment is no reason that is given by the way (Art 12(5)). */
const assessed: readonly string[] = Object.values(
  AssessmentFinding.def.entries,
);
const reasons: readonly string[] = Object.values(
  RefusalReason.def.entries,
).filter((reason) => !assessed.includes(reason));
const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** Answers each right of a request: granted, unless said otherwise. */
export function addApproveCommand(requests: Command, desk: OpenDesk): void {
  const approve = withParticulars(requests.command("approve"))
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
    `tacet requests approve ${exampleId} --ground needed-by-subject --statement said.txt`,
    `tacet requests approve ${exampleId} --partly erasure=legal-claims --call 4f1c2d`,
  );
}

const withParticulars = (command: Command): Command =>
  command
    .option(
      "--transmit-to <receiver>",
      "of portability: the controller to send it to, as the settings name it (Art 20(2))",
    )
    .addOption(
      new Option("--ground <ground>", "of a restriction, Art 18(1)").choices(
        Object.values(SubjectsGround.def.entries),
      ),
    )
    .addOption(
      new Option(
        "--erasure-ground <ground>",
        "of an agent's erasure, Art 17(1)",
      ).choices(Object.values(ErasureGround.def.entries)),
    )
    .option(
      "--statement <file>",
      "of a rectification: what the person has to say, in their words",
    )
    .addOption(
      new Option(
        "--weighed <interest...>",
        "of an objection: what was weighed, Art 21(1)",
      ).choices(Object.values(Interest.def.entries)),
    )
    .option(
      "--reasons <file>",
      "of an objection: how it was weighed, for the person to read",
    );

function each(said: string, before: readonly Exception[]): Exception[] {
  const [first = "", second] = said.split("=", 2);
  const [right, reason] =
    second === undefined ? [undefined, first] : [first, second];
  if (assessed.includes(reason))
    throw new InvalidArgumentError(
      `That a request is ${reason} is found by an assessment: tacet requests assess.`,
    );
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
