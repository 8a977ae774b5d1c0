import type { Command } from "commander";
import { Role } from "#schemas/staff";
import type { Api } from "./api.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure, orThrow } from "./failure.ts";
import { staffIdIn } from "./ids.ts";
import { someOf } from "./one-of.ts";
import { addStaffTerms } from "./staff-terms-commands.ts";
import { recordIn, type RecordOptions } from "./staff-record.ts";
import { ShownMember, ShownStaff, whereStaffAre } from "./staff-shapes.ts";
import { memberText, staffTable } from "./staff-text.ts";
import { dayIn } from "./times.ts";

const exampleId = "5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";

/** Who of the staff may do what: kept by security, and by nobody for themselves. */
export function addStaffCommands(program: Command, desk: OpenDesk): void {
  const staff = withExamples(
    program
      .command("staff")
      .description("who may do what: register, see, let go; probations"),
    "tacet staff list",
    "tacet staff register --help",
  );
  addList(staff, desk);
  addShow(staff, desk);
  addRegister(staff, desk);
  addLeave(staff, desk);
  addStaffTerms(staff, desk);
}

function addList(staff: Command, desk: OpenDesk): void {
  const list = staff
    .command("list")
    .description("everybody who is or was of the staff, and what they lack")
    .action(async () => {
      const { api, answer } = desk();
      const found = await api.read({ path: "/staff", shape: ShownStaff });
      answer(found, () => staffTable(found));
    });
  withExamples(list, "tacet staff list", "tacet staff list --json");
}

function addShow(staff: Command, desk: OpenDesk): void {
  const show = staff
    .command("show")
    .argument("<staff>", "the id that the staff pool gave (sub)", staffIdIn)
    .description("one person, and what became of their record")
    .action(async (id: string) => {
      const { api, answer } = desk();
      const member = await api.read({
        path: `/staff/${id}`,
        shape: ShownMember,
        next: whereStaffAre,
      });
      answer(member, () => memberText(member));
    });
  withExamples(
    show,
    `tacet staff show ${exampleId}`,
    `tacet staff show ${exampleId} --json`,
  );
}

function addRegister(staff: Command, desk: OpenDesk): void {
  const register = staff
    .command("register")
    .argument("<staff>", "the id that the staff pool gave (sub)", staffIdIn)
    .description(
      "register somebody else, or put their record right; what is not said stays",
    )
    .option("--entity <entity>", "who employs them, like be-2")
    .addOption(
      someOf(
        "--role",
        "what they are appointed to",
        Role.options,
      ).makeOptionMandatory(false),
    )
    .option(
      "--undertaking <file>",
      "the signed undertaking; only its digest is sent",
    )
    .option("--undertaking-version <version>", "of its text, like 2026-1")
    .option("--signed-on <day>", "when it was signed", dayIn)
    .option("--trained-on <day>", "when they were trained", dayIn)
    .option("--trained-until <day>", "last day on which it counts", dayIn)
    .option("--platform-user <id>", "their user at the call platform")
    .action(async (id: string, options: RecordOptions) => {
      const { api, answer } = desk();
      const member = await registered(api, id, options);
      answer(member, () => memberText(member));
    });
  withExamples(
    register,
    `tacet staff register ${exampleId} --entity be-2 --role supervisor --undertaking signed.pdf --undertaking-version 2026-1 --signed-on 2026-01-05 --trained-on 2026-01-12 --trained-until 2027-01-12`,
    `tacet staff register ${exampleId} --trained-on 2027-01-10 --trained-until 2028-01-10`,
  );
}

async function registered(
  api: Api,
  id: string,
  options: RecordOptions,
): Promise<ShownMember> {
  const path = `/staff/${id}`;
  const before = await api.ask({ path, shape: ShownMember });
  if (before instanceof Failure && before.code !== "not-so") throw before;
  const body = orThrow(
    recordIn(options, before instanceof Failure ? undefined : before),
  );
  return api.read({ path, method: "PUT", body, shape: ShownMember });
}

function addLeave(staff: Command, desk: OpenDesk): void {
  const leave = staff
    .command("leave")
    .argument("<staff>", "the id that the staff pool gave (sub)", staffIdIn)
    .description(
      "somebody left: no token of theirs opens anything, and their id is nobody's again",
    )
    .action(async (id: string) => {
      const { api, answer } = desk();
      const member = await api.read({
        path: `/staff/${id}/leaving`,
        shape: ShownMember,
        body: {},
        next: whereStaffAre,
      });
      answer(member, () => memberText(member));
    });
  withExamples(
    leave,
    `tacet staff leave ${exampleId}`,
    `tacet staff leave ${exampleId} --json`,
  );
}
