import type { Command } from "commander";
import { IdentityDecision } from "#schemas/identity-decision";
import type { OpenDesk } from "./desk.ts";
import { postDecision } from "./post-decision.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { oneOf } from "./one-of.ts";
import { requestIdIn } from "./ids.ts";

type IdentifyOptions = {
  method: string;
  soleUser?: true;
  samePerson?: string[];
  matched?: true;
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
    .option(
      "--same-person <request...>",
      "with --sole-user: other requests of the number, made by the same person",
    )
    .option("--matched", "confirmed: for the calls that were accepted")
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
    `tacet requests identify ${exampleId} --method call-facts --matched`,
  );
}

function identityOf(options: IdentifyOptions) {
  const { method, samePerson, soleUser, withoutCalls, failed } = options;
  const said = [
    ...[soleUser, options.matched, options.call, withoutCalls, failed],
  ].filter((one) => one !== undefined);
  if (said.length !== 1 || (samePerson !== undefined && soleUser !== true))
    throw new Failure(
      "bad-input",
      "Say one of --sole-user, --matched, --call, --without-calls and --failed, and --same-person with --sole-user only: one number may serve many people.",
      { next: "tacet requests show ID --candidates lists the calls." },
    );
  if (failed === true) return { verdict: "failed", method };
  if (withoutCalls === true) return { verdict: "confirmed", method };
  return { verdict: "confirmed", method, scope: scopeOf(options) };
}

function scopeOf({ call, matched, samePerson }: IdentifyOptions) {
  if (matched === true) return { kind: "matched" };
  return call === undefined
    ? {
        kind: "sole-user",
        statement: "the number is used by this person alone",
        ...(samePerson && { sameRequester: samePerson }),
      }
    : { kind: "named-calls", interactionIds: call };
}
