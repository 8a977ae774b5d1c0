import type { Command } from "commander";
import { type Check, nodeCheck, serviceChecks } from "./checks.ts";
import { answerOn, type Globals, globalsOf } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { localChecks } from "./local-checks.ts";
import { sessionFor, sessionPath } from "./session.ts";
import { table } from "./table.ts";
import type { World } from "./world.ts";

export function addDoctorCommand(program: Command, world: World): void {
  const doctor = program
    .command("doctor")
    .description("look whether everything is in place, and what to do if not")
    .option("--local", "also what a local Tacet runs: Python and Java")
    .action(async ({ local }: { local?: true }) => {
      const globals = globalsOf(program);
      const checks = [
        nodeCheck(process.versions.node),
        ...(local === true ? localChecks(world) : []),
        ...(await sessionChecks(world, globals)),
      ];
      answerOn(world, globals)({ checks }, () => checksTable(checks));
      const wrong = checks.filter((check) => !check.ok).length;
      if (wrong > 0)
        throw new Failure("not-so", `${String(wrong)} not in place.`, {
          next: "Do what the table says, then run tacet doctor again.",
        });
    });
  withExamples(doctor, "tacet doctor", "tacet doctor --local");
}

const checksTable = (checks: readonly Check[]): string =>
  table(
    ["check", "state", "found, or what to do"],
    checks.map(({ name, ok, say }) => [name, ok ? "ok" : "missing", say]),
    "Nothing to check.",
  );

async function sessionChecks(world: World, globals: Globals): Promise<Check[]> {
  const session = sessionFor(world, globals);
  if (session instanceof Failure)
    return [
      {
        name: "session",
        ok: false,
        say: [session.message, session.next].filter(Boolean).join(" "),
      },
    ];
  const path = sessionPath(world.cwd);
  return [
    {
      name: "session",
      ok: true,
      say: path ?? "no file; --url and --token are given",
    },
    ...(await serviceChecks(world, session)),
  ];
}
