import type { Command } from "commander";

/** Two examples below a command's help. */
export const withExamples = (
  command: Command,
  one: string,
  other: string,
): Command =>
  command.addHelpText("after", `\nExamples:\n  $ ${one}\n  $ ${other}`);
