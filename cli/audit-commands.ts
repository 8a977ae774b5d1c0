import type { Command } from "commander";
import { addAuditVerify } from "./audit-verify-command.ts";
import { withExamples } from "./examples.ts";
import type { World } from "./world.ts";

export function addAuditCommands(program: Command, world: World): void {
  const group = withExamples(
    program
      .command("audit")
      .description("the chain of everything that was ever written down"),
    "tacet audit verify audit --key tacet-keys.json",
    "tacet audit verify audit --key tacet.pem --anchors kept-elsewhere",
  );
  addAuditVerify(group, program, world);
}
