import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { RegisterName } from "#schemas/register";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { mustBeFree } from "./must-be-free.ts";
import { ShownRegister } from "./register-shapes.ts";
import { registerText } from "./register-text.ts";
import { type MonthOption, ofMonth, withMonthOption } from "./times.ts";

type Options = MonthOption & { csv?: true; out?: string };

/** One command a register: they take the same options. */
export function addRegisterCommands(program: Command, desk: OpenDesk): void {
  const group = withExamples(
    program
      .command("registers")
      .description("the registers of a month, to show an authority"),
    "tacet registers requests",
    "tacet registers refusals --month 2026-11 --csv --out refusals.csv",
  );
  for (const name of RegisterName.options) addRegister(group, desk, name);
  addProcessing(group, desk);
}

function addRegister(group: Command, desk: OpenDesk, name: RegisterName): void {
  const command = withMonthOption(
    group.command(name).description(describes(name)),
  );
  withExamples(
    showing(command, desk, name),
    `tacet registers ${name}`,
    `tacet registers ${name} --month 2026-11 --csv --out ${name}.csv`,
  );
}

function addProcessing(group: Command, desk: OpenDesk): void {
  const command = group
    .command("processing")
    .description("the record of processing activities as it holds today");
  withExamples(
    showing(command, desk, "processing"),
    "tacet registers processing",
    "tacet registers processing --csv --out processing.csv",
  );
}

const showing = (command: Command, desk: OpenDesk, name: string): Command =>
  command
    .option("--csv", "as CSV, for a spreadsheet")
    .option("--out <file>", "into a file: CSV with --csv, JSON without it")
    .action((options: Options) => show(desk(), name, options));

const describes = (name: RegisterName): string =>
  name === "complaints" || name === "breaches" || name === "disclosures"
    ? `the register of ${name} registered in a month`
    : `the register of ${name}, of requests registered in a month`;

async function show(
  desk: Desk,
  name: string,
  { csv, out, ...asked }: Options,
): Promise<void> {
  const { world, api, answer } = desk;
  const file = out === undefined ? undefined : resolve(world.cwd, out);
  if (file !== undefined) mustBeFree(file, "--out");
  if (csv === true) {
    const path = ofMonth(`/registers/${name}.csv`, asked);
    give(desk, await api.text({ path, accept: "text/csv" }), file);
    return;
  }
  const register = await api.read({
    path: ofMonth(`/registers/${name}`, asked),
    shape: ShownRegister,
  });
  if (file === undefined) answer(register, () => registerText(register));
  else give(desk, `${JSON.stringify(register, null, 2)}\n`, file);
}

/** Into the file, or onto the screen as it is. */
function give(
  { world, answer }: Desk,
  text: string,
  file: string | undefined,
): void {
  if (file === undefined) {
    world.stdout.write(text);
    return;
  }
  writeFileSync(file, text);
  answer({ file }, () => `Saved as ${file}.\n`);
}
