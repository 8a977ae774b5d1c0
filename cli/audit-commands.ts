import type { Command } from "commander";
import { addAuditFetch } from "./audit-fetch-command.ts";
import { addAuditSearch } from "./audit-search-command.ts";
import { addAuditVerify } from "./audit-verify-command.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import type { World } from "./world.ts";

export function addAuditCommands(
  program: Command,
  world: World,
  desk: OpenDesk,
): void {
  const group = withExamples(
    program
      .command("audit")
      .description("the chain of everything that was ever written down"),
    "tacet audit fetch audit",
    "tacet audit verify audit --key tacet-keys.json",
  );
  addAuditFetch(group, desk);
  addAuditSearch(group, desk);
  addAuditVerify(group, program, world);
}
