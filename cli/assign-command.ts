import type { Command } from "commander";
import { OwnerReason } from "#schemas/owner";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn, staffIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { postDecision } from "./post-decision.ts";

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

export function addAssignCommand(requests: Command, desk: OpenDesk): void {
  const assign = requests
    .command("assign")
    .argument("<request>", "the request's id", requestIdIn)
    .description("hand a request to another owner")
    .requiredOption("--to <staff>", "a colleague's id, or me", staffIdIn)
    .addOption(
      oneOf(
        "--because",
        "why it changes hands",
        Object.values(OwnerReason.def.entries),
      ),
    )
    .action(
      async (
        id: string,
        { to: owner, because: reason }: { to: string; because: string },
      ) => {
        await postDecision(desk(), {
          path: `/requests/${id}/owner`,
          body: { owner, reason },
        });
      },
    );
  withExamples(
    assign,
    `tacet requests assign ${exampleId} --to me --because takes-over`,
    `tacet requests assign ${exampleId} --to 5c1d7a1e-1111-4c1b-9a55-0c1f6f1f2f11 --because absence`,
  );
}
