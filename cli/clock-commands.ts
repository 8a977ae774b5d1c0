import type { Command } from "commander";
import { clockNow, forward, type Step } from "./control.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { durationSeconds } from "./duration.ts";
import { withExamples } from "./examples.ts";
import { Failure, orThrow } from "./failure.ts";
import { progressOn } from "./progress.ts";
import { moment } from "./table.ts";

export function addClockCommands(program: Command, desk: OpenDesk): void {
  const clock = withExamples(
    program.command("clock").description("the local clock (npm start only)"),
    "tacet clock show",
    "tacet clock forward 31d",
  );
  const show = clock
    .command("show")
    .description("what time it is locally")
    .action(async () => {
      const { world, session, answer } = desk();
      const now = orThrow(await clockNow(world, controlOf(session)));
      answer({ now }, () => `${now}\n`);
    });
  withExamples(show, "tacet clock show", "tacet clock show --json");

  const move = clock
    .command("forward")
    .argument("<duration>", "like 31d, 12h or 30m", durationSeconds)
    .description("let time pass, with everything that falls due in it")
    .action(async (seconds: number) => {
      const open = desk();
      const last = await moveOn(open, seconds);
      open.answer(last, () => `It is now ${last.now}.\n`);
    });
  withExamples(move, "tacet clock forward 31d", "tacet clock forward 30m");
}

async function moveOn(
  { world, session }: Desk,
  seconds: number,
): Promise<Step> {
  const progress = progressOn(world.stderr);
  let at: Step | undefined;
  for await (const step of forward(world, controlOf(session), seconds)) {
    at = step;
    if (step.done !== true)
      progress.show(
        `${String(moment(step.now))}  ${String(step.runs ?? 0)} runs`,
      );
  }
  progress.end();
  if (at?.done === true) return at;
  throw new Failure(
    "not-so",
    `The clock stopped before its time, at ${at?.now ?? "the start"}.`,
    {
      next: "See what npm start says in its terminal; tacet clock show tells where it stands.",
    },
  );
}

function controlOf({ controlUrl }: Desk["session"]): string {
  if (controlUrl !== undefined) return controlUrl;
  throw new Failure("not-so", "Only a local Tacet has a clock to move.", {
    next: "Run npm start, and run this in its folder without --url.",
  });
}
