import type { Command } from "commander";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { postDecision } from "./post-decision.ts";

/** Staff takes back a package that should not be fetched. */
export function addRevokeCommand(requests: Command, desk: OpenDesk): void {
  const revoke = requests
    .command("revoke")
    .argument("<request>", "the request's id", requestIdIn)
    .description(
      "take a package back: it is erased, and no code opens it any more",
    )
    .action(async (id: string) => {
      await postDecision(desk(), {
        path: `/requests/${id}/export/revocation`,
        body: {},
      });
    });
  withExamples(
    revoke,
    "tacet requests revoke 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11",
    "tacet requests revoke 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --json",
  );
}
