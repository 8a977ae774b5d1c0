import type { Command } from "commander";
import { ContactReason } from "#schemas/platform-contact";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { postDecision } from "./post-decision.ts";

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** The platform's own contact of a person: asked for by one, approved by another. */
export function addContactCommands(requests: Command, desk: OpenDesk): void {
  const ask = requests
    .command("erase-contact")
    .argument("<request>", "the request's id", requestIdIn)
    .description("ask that the platform forgets the person's contact too")
    .addOption(oneOf("--because", "why, by code", ContactReason.options))
    .action((id: string, { because }: { because: string }) =>
      postDecision(desk(), {
        path: `/requests/${id}/platform-contact`,
        body: { reason: because },
      }),
    );
  withExamples(
    ask,
    `tacet requests erase-contact ${exampleId} --because asked-by-subject`,
    `tacet requests erase-contact ${exampleId} --because no-other-dealings`,
  );
  const approve = requests
    .command("approve-contact")
    .argument("<request>", "the request's id", requestIdIn)
    .description("approve what a colleague asked; it cannot be taken back")
    .requiredOption<string[]>(
      "--phone <number>",
      "a number of the request, once more; repeatable, and not kept",
      (number, before: string[] | undefined) => [...(before ?? []), number],
    )
    .action((id: string, { phone }: { phone: string[] }) =>
      postDecision(desk(), {
        path: `/requests/${id}/platform-contact/approval`,
        body: { phoneNumbers: phone },
      }),
    );
  withExamples(
    approve,
    `tacet requests approve-contact ${exampleId} --phone '+40 721 555 010'`,
    `tacet requests approve-contact ${exampleId} --phone 0721555010 --json`,
  );
}
