import { type Command, InvalidArgumentError, Option } from "commander";
import { IdentityDoubt } from "#schemas/clock";
import { IdentityMeans, QuestionOutcome } from "#schemas/identity-question";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf, someOf } from "./one-of.ts";
import { postDecision } from "./post-decision.ts";

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** Who asks, by the lightest means; the API says which article a heavier one would break. */
export function addAskCommands(requests: Command, desk: OpenDesk): void {
  addAsk(requests, desk);
  addAnswered(requests, desk);
  addCode(requests, desk);
  addCheckCode(requests, desk);
}

function addAsk(requests: Command, desk: OpenDesk): void {
  const ask = requests
    .command("ask")
    .argument("<request>", "the request's id", requestIdIn)
    .description(
      "ask the requester by letter who they are; the clock may stand",
    )
    .addOption(
      someOf(
        "--means",
        "what would be enough, any one of them",
        Object.values(IdentityMeans.def.entries),
      ),
    )
    .addOption(
      oneOf(
        "--doubt",
        "why it is doubted who asks; left out when one is on record",
        Object.values(IdentityDoubt.def.entries),
      ).makeOptionMandatory(false),
    )
    .action(
      async (
        id: string,
        { means, doubt }: { means: string[]; doubt?: string },
      ) => {
        await postDecision(desk(), {
          path: `/requests/${id}/identity/questions`,
          body: { means, ...(doubt === undefined ? {} : { doubt }) },
        });
      },
    );
  withExamples(
    ask,
    `tacet requests ask ${exampleId} --means call-facts --means known-channel --doubt contact-not-on-file`,
    `tacet requests ask ${exampleId} --means document-shown --doubt call-facts-wrong`,
  );
}

function addAnswered(requests: Command, desk: OpenDesk): void {
  const answered = requests
    .command("answered")
    .argument("<request>", "the request's id", requestIdIn)
    .description("what came of the question; the clock goes on")
    .addOption(
      oneOf("--outcome", "what", Object.values(QuestionOutcome.def.entries)),
    )
    .action(async (id: string, { outcome }: { outcome: string }) => {
      await postDecision(desk(), {
        path: `/requests/${id}/identity/questions/end`,
        body: { outcome },
      });
    });
  withExamples(
    answered,
    `tacet requests answered ${exampleId} --outcome answered`,
    `tacet requests answered ${exampleId} --outcome not-answered`,
  );
}

function addCode(requests: Command, desk: OpenDesk): void {
  const code = requests
    .command("code")
    .argument("<request>", "the request's id", requestIdIn)
    .description("send a one-time code to the requester's address or number")
    .addOption(
      oneOf("--to", "by letter, or as a text", ["email", "number"]).default(
        "email",
      ),
    )
    .option(
      "--on-file",
      "the address was known before the request; otherwise a code proves nothing",
    )
    .addOption(
      new Option(
        "--number <which>",
        "which of the request's numbers, from 1; the first with calls when left out",
      ).argParser(ordinalIn),
    )
    .action(async (id: string, asked: CodeOptions) => {
      await postDecision(desk(), {
        path: `/requests/${id}/identity/codes`,
        body: newCodeOf(asked),
      });
    });
  withExamples(
    code,
    `tacet requests code ${exampleId} --on-file`,
    `tacet requests code ${exampleId} --to number --number 2`,
  );
}

function ordinalIn(text: string): number {
  if (/^([1-9]|10)$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be from 1 to 10.");
}

type CodeOptions = { to: string; onFile?: true; number?: number };

function newCodeOf({ to, onFile, number }: CodeOptions): unknown {
  if (to === "number")
    return { to, ...(number === undefined ? {} : { number }) };
  if (onFile === undefined)
    throw new Failure(
      "bad-input",
      "A code to an address that is known from the request alone proves nothing.",
      {
        next: "Say that it was known before, with --on-file, or text the code: --to number.",
      },
    );
  return { to, statement: "the address was on file before the request" };
}

function addCheckCode(requests: Command, desk: OpenDesk): void {
  const check = requests
    .command("check-code")
    .argument("<request>", "the request's id", requestIdIn)
    .description("check the code that the requester reads back")
    .requiredOption("--code <digits>", "six digits, spaces or none")
    .action(async (id: string, { code }: { code: string }) => {
      await postDecision(desk(), {
        path: `/requests/${id}/identity/codes/check`,
        body: { code: code.replaceAll(" ", "") },
      });
    });
  withExamples(
    check,
    `tacet requests check-code ${exampleId} --code 012345`,
    `tacet requests check-code ${exampleId} --code "012 345"`,
  );
}
