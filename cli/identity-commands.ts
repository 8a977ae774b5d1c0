import type { Command } from "commander";
import type { OpenDesk } from "./desk.ts";
import { addIdentifyCommand } from "./identify-command.ts";
import { addMatchCommand } from "./match-command.ts";

/** Who asks, and whose calls they are. */
export function addIdentityCommands(requests: Command, desk: OpenDesk): void {
  addMatchCommand(requests, desk);
  addIdentifyCommand(requests, desk);
}
