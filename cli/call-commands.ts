import type { Command } from "commander";
import { ShownCall } from "./call-shapes.ts";
import { callText, callsTable } from "./call-text.ts";
import { type DayOptions, readDays, spanOf, withDayOptions } from "./days.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { addMonitorCommand } from "./monitor-command.ts";
import { addWithdrawalCommands } from "./withdrawal-commands.ts";

export function addCallCommands(program: Command, desk: OpenDesk): void {
  const calls = withDayOptions(program.command("calls"))
    .description("calls first heard of on a day, and what became of them")
    .action(async (options: DayOptions) => {
      const open = desk();
      const read = await readDays(open, options);
      open.answer(read, () =>
        callsTable(read.calls, `No calls ${spanOf(read)}.`),
      );
    });
  withExamples(calls, "tacet calls", "tacet calls --day 2026-11-24 --days 7");

  const show = calls
    .command("show")
    .argument("<interaction>", "the interaction id")
    .description("one call: its consent, recordings and evidence")
    .action(async (interactionId: string) => {
      const { api, answer } = desk();
      const call = await api.read({
        path: `/calls/${encodeURIComponent(interactionId)}`,
        shape: ShownCall,
        next: "tacet calls --days 7 lists the calls of the last week.",
      });
      answer(call, () => callText(call));
    });
  addWithdrawalCommands(calls, desk);
  addMonitorCommand(calls, desk);
  withExamples(
    show,
    "tacet calls show 4f1c2d",
    "tacet calls show 4f1c2d --json",
  );
}
