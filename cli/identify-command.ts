import type { Command } from "commander";
import { IdentityDecision } from "#schemas/request";
import type { OpenDesk } from "./desk.ts";
import { postDecision } from "./post-decision.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { oneOf } from "./one-of.ts";
import { requestIdIn } from "./ids.ts";

type IdentifyOptions = {
  method: string;
  soleUser?: true;
  call?: string[];
  withoutCalls?: true;
  failed?: true;
};

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

export function addIdentifyCommand(requests: Command, desk: OpenDesk): void {
  const identify = requests
    .command("identify")
    .argument("<request>", "the request's id", requestIdIn)
    .description("say whether the requester is who they say, and whose calls")
    .addOption(
      oneOf(
        "--method",
        "how it was checked",
        Object.values(IdentityDecision.shape.method.def.entries),
      ),
    )
    .option("--sole-user", "confirmed: this person alone uses the number")
    .option("--call <interaction...>", "confirmed: for these calls only")
    .option("--without-calls", "confirmed: what is asked is about no calls")
    .option("--failed", "not established")
    .action(async (id: string, options: IdentifyOptions) => {
      const body = identityOf(options);
      await postDecision(desk(), { path: `/requests/${id}/identity`, body });
    });
  withExamples(
    identify,
    `tacet requests identify ${exampleId} --method call-back --sole-user`,
    `tacet requests identify ${exampleId} --method call-facts --call 4f1c2d 5a2b3c`,
  );
}

function identityOf({
  method,
  soleUser,
  call,
  withoutCalls,
  failed,
}: IdentifyOptions) {
  const said = [soleUser, call, withoutCalls, failed].filter(
    (one) => one !== undefined,
  );
  if (said.length !== 1)
    throw new Failure(
      "bad-input",
      "Say one of --sole-user, --call, --without-calls and --failed: one number may serve many people.",
      { next: "tacet requests show ID lists the candidate calls." },
    );
  if (failed === true) return { verdict: "failed", method };
  if (withoutCalls === true) return { verdict: "confirmed", method };
  return {
    verdict: "confirmed",
    method,
    scope:
      call === undefined
        ? {
            kind: "sole-user",
            statement: "the number is used by this person alone",
          }
        : { kind: "named-calls", interactionIds: call },
  };
}
