import type { Command } from "commander";
import { addAssignCommand } from "./assign-command.ts";
import { addCorrectionCommands } from "./correction-commands.ts";
import type { OpenDesk } from "./desk.ts";
import { addMandateCommand } from "./mandate-command.ts";
import { addReopenCommand } from "./reopen-command.ts";

/** What people do to a request beside deciding it. */
export function addSteeringCommands(requests: Command, desk: OpenDesk): void {
  addAssignCommand(requests, desk);
  addCorrectionCommands(requests, desk);
  addMandateCommand(requests, desk);
  addReopenCommand(requests, desk);
}
