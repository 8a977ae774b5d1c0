import { Command } from "commander";
import { addAssessCommands } from "./assess-commands.ts";
import { addAuditCommands } from "./audit-commands.ts";
import { addBreachCommands } from "./breach-commands.ts";
import { addCallCommands } from "./call-commands.ts";
import { addClockCommands } from "./clock-commands.ts";
import { addApproveCommand } from "./approve-command.ts";
import { addIdentityCommands } from "./identity-commands.ts";
import { addComplaintCommands } from "./complaint-commands.ts";
import { addDeskCommands } from "./desk-commands.ts";
import { type OpenDesk, openDesk } from "./desk.ts";
import { addDisclosureCommands } from "./disclosure-commands.ts";
import { addDoctorCommand } from "./doctor-command.ts";
import { addExportCommand } from "./export-command.ts";
import { withExamples } from "./examples.ts";
import { addMuteCommand } from "./mute-command.ts";
import { addListeningCommands } from "./listening-commands.ts";
import { addProofCommands } from "./proof-commands.ts";
import { addReconcileCommands } from "./reconcile-commands.ts";
import { addRecordingsCommand } from "./recordings-command.ts";
import { addContactCommands } from "./contact-commands.ts";
import { addRecipientCommands } from "./recipient-commands.ts";
import { addRegisterCommands } from "./register-commands.ts";
import { addRequestClockCommands } from "./request-clock-commands.ts";
import { addRequestCommands } from "./request-commands.ts";
import { addStaffCommands } from "./staff-commands.ts";
import { addStartCommand } from "./start-command.ts";
import { addSteeringCommands } from "./steering-commands.ts";
import { addSuspensionCommands } from "./suspension-commands.ts";
import { addVerifyCommand } from "./verify-command.ts";
import { addWordsCommand } from "./words-command.ts";
import type { World } from "./world.ts";

/** The whole command line; it neither exits nor writes but through its world. */
export function programFor(world: World): Command {
  const program = withExamples(
    new Command("tacet")
      .description(
        "Consent, retention and data-subject rights for recorded calls.",
      )
      .exitOverride()
      .showHelpAfterError("Add --help to see the options and two examples.")
      .configureOutput({
        writeOut: (text) => world.stdout.write(text),
        writeErr: (text) => world.stderr.write(text),
        getOutHelpWidth: () => 90,
        getErrHelpWidth: () => 90,
      }),
    "tacet doctor",
    "tacet calls --json",
  );
  addGlobals(program);
  const desk = () => openDesk(world, program);
  addCallCommands(program, desk);
  addRecordingsCommand(program, desk);
  addListeningCommands(program, desk);
  const requests = addRequestCommands(program, desk);
  addRequestActs(requests, desk);
  addComplaintCommands(program, requests, desk);
  addBreachCommands(program, requests, desk);
  addExportCommand(program, desk);
  addSuspensionCommands(program, desk);
  addProofCommands(program, desk);
  addVerifyCommand(program, world);
  addAuditCommands(program, world, desk);
  addReconcileCommands(program, desk);
  addToAuthorities(program, desk);
  addStaffCommands(program, desk);
  addClockCommands(program, desk);
  addDoctorCommand(program, world);
  return program;
}

function addGlobals(program: Command): void {
  program
    .option("--json", "raw JSON on stdout")
    .option("--url <url>", "the API's address (or TACET_URL)")
    .option("--token <token>", "an access token (or TACET_TOKEN)")
    .option("--as <person>", "one of a local Tacet's people (or TACET_AS)");
}

/** What is shown to those who supervise us, and given to those the law empowers. */
function addToAuthorities(program: Command, desk: OpenDesk): void {
  addRegisterCommands(program, desk);
  addDisclosureCommands(program, desk);
}

/** What people do to a request, from its start on. */
function addRequestActs(requests: Command, desk: OpenDesk): void {
  addStartCommand(requests, desk);
  addIdentityCommands(requests, desk);
  addApproveCommand(requests, desk);
  addRequestClockCommands(requests, desk);
  addSteeringCommands(requests, desk);
  addDeskCommands(requests, desk);
  addAssessCommands(requests, desk);
  addMuteCommand(requests, desk);
  addRecipientCommands(requests, desk);
  addContactCommands(requests, desk);
  addWordsCommand(requests, desk);
}
