import { type Command, Option } from "commander";
import { RecordingState } from "#schemas/recording";
import { recordingsTable } from "./call-text.ts";
import { type DayOptions, readDays, spanOf, withDayOptions } from "./days.ts";
import type { OpenDesk } from "./desk.ts";
import { addListenCommands } from "./listen-commands.ts";
import { withExamples } from "./examples.ts";

export function addRecordingsCommand(program: Command, desk: OpenDesk): void {
  const recordings = withDayOptions(program.command("recordings"))
    .description("recordings of those days' calls: until when kept, when gone")
    .addOption(
      new Option("--state <state>", "only those in this state").choices(
        Object.values(RecordingState.def.entries),
      ),
    )
    .action(async ({ state, ...days }: DayOptions & { state?: string }) => {
      const open = desk();
      const read = await readDays(open, days);
      const found = read.calls.flatMap((call) =>
        call.recordings
          .filter((one) => state === undefined || one.state === state)
          .map((recording) => ({ call, recording })),
      );
      open.answer(
        {
          day: read.day,
          days: read.days,
          recordings: found.map(({ call, recording }) => ({
            interactionId: call.interactionId,
            ...recording,
          })),
        },
        () => recordingsTable(found, `No such recordings ${spanOf(read)}.`),
      );
    });
  withExamples(
    recordings,
    "tacet recordings --days 31 --state kept",
    "tacet recordings --day 2026-11-24 --json",
  );
  addListenCommands(recordings, desk);
}
