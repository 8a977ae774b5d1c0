import type { Command } from "commander";
import { addAskCommands } from "./ask-commands.ts";
import type { OpenDesk } from "./desk.ts";
import { addIdentifyCommand } from "./identify-command.ts";
import { addMatchCommand } from "./match-command.ts";

/** Who asks, and whose calls they are. */
export function addIdentityCommands(requests: Command, desk: OpenDesk): void {
  addMatchCommand(requests, desk);
  addAskCommands(requests, desk);
  addIdentifyCommand(requests, desk);
}
