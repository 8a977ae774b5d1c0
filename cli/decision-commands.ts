import { type Command, Option } from "commander";
import { IdentityDecision, RefusalReason } from "#schemas/request";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { oneOf } from "./one-of.ts";
import { requestIdIn } from "./ids.ts";
import { whereRequestsAre } from "./request-shapes.ts";
import { ShownRequest } from "./request-shapes.ts";
import { requestText } from "./request-text.ts";

type IdentifyOptions = {
  method: string;
  soleUser?: true;
  call?: string[];
  failed?: true;
};

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

export function addDecisionCommands(requests: Command, desk: OpenDesk): void {
  addIdentify(requests, desk);
  addApprove(requests, desk);
}

function addIdentify(requests: Command, desk: OpenDesk): void {
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

function addApprove(requests: Command, desk: OpenDesk): void {
  const approve = requests
    .command("approve")
    .argument("<request>", "the request's id", requestIdIn)
    .description("approve the answer, or refuse the request with a reason")
    .addOption(
      new Option("--refuse <reason>", "refuse instead").choices(
        Object.values(RefusalReason.def.entries),
      ),
    )
    .action(async (id: string, { refuse }: { refuse?: string }) => {
      await postDecision(desk(), {
        path: `/requests/${id}/approval`,
        body:
          refuse === undefined
            ? { verdict: "approved" }
            : { verdict: "refused", reason: refuse },
      });
    });
  withExamples(
    approve,
    `tacet requests approve ${exampleId}`,
    `tacet requests approve ${exampleId} --refuse legal-claims`,
  );
}

function identityOf({ method, soleUser, call, failed }: IdentifyOptions) {
  const said = [soleUser, call, failed].filter((one) => one !== undefined);
  if (said.length !== 1)
    throw new Failure(
      "bad-input",
      "Say one of --sole-user, --call and --failed: one number may serve many people.",
      { next: "tacet requests show ID lists the candidate calls." },
    );
  if (failed === true) return { verdict: "failed", method };
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

export async function postDecision(
  { api, answer }: Desk,
  { path, body }: { path: string; body: unknown },
): Promise<void> {
  const request = await api.read({
    path,
    shape: ShownRequest,
    body,
    next: whereRequestsAre,
  });
  answer(request, () => requestText(request));
}
