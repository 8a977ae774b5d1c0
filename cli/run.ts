import { CommanderError } from "commander";
import { Failure } from "./failure.ts";
import { programFor } from "./program.ts";
import { printable, rows } from "./table.ts";
import type { World } from "./world.ts";

/** Runs one command and answers its exit code: 0 done, 1 not so, 2 bad input, 3 not reachable or not authorised. */
export async function run(world: World): Promise<number> {
  try {
    await programFor(world).parseAsync([...world.argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    world.stderr.write(messageOf(error));
    return error instanceof Failure ? error.exitCode : 1;
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Failure))
    return `tacet: Not expected: ${printable(error instanceof Error ? error.message : String(error))}\n`;
  return [
    `tacet: ${printable(error.message)}\n`,
    rows(error.fields.map(({ field, message }) => [`  ${field}`, message])),
    error.next === undefined ? "" : `Next: ${printable(error.next)}\n`,
  ].join("");
}
