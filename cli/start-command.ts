import { randomUUID } from "node:crypto";
import { type Command, Option } from "commander";
import { Representing } from "#schemas/representation";
import { Channel } from "#schemas/request";
import { Right } from "#schemas/right";
import { presentIn } from "./control.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { oneOf, someOf } from "./one-of.ts";
import { ShownRequest } from "./request-shapes.ts";
import { requestText } from "./request-text.ts";
import { instantIn } from "./times.ts";

type StartOptions = {
  right: string[];
  phone: string[];
  agent?: string[];
  email: string;
  entity: string;
  channel: string;
  receivedAt?: string;
  language?: string;
  transmitTo?: string;
  actsFor?: string;
};

const rights = Object.values(Right.def.entries);
const channels = Object.values(Channel.def.entries);

export function addStartCommand(requests: Command, desk: OpenDesk): void {
  const start = withStartOptions(requests.command("start"))
    .description("register a request; its dates count from its receipt")
    .action(async (options: StartOptions) => {
      const { world, session, api, answer } = desk();
      const receivedAt =
        options.receivedAt ?? (await presentIn(world, session.controlUrl));
      const request = await api.read({
        path: "/requests",
        shape: ShownRequest,
        headers: { "idempotency-key": randomUUID() },
        body: bodyOf(options, receivedAt),
      });
      answer(request, () => requestText(request));
    });
  withExamples(
    start,
    "tacet requests start --right access --right erasure --phone +40712345678 --phone +40723456789 --email ana@example.com --entity ro-9 --channel letter --received-at 2026-11-20T09:00:00Z --language ro",
    "tacet requests start --right objection --agent 67b3696b5b004334e155e996 --email dana@example.com --entity ro-9 --channel email",
  );
}

const withStartOptions = (command: Command): Command =>
  command
    .addOption(someOf("--right", "what is asked for", rights))
    .option<string[]>(
      "--phone <number>",
      "a number they called from, like +40712345678; repeatable",
      (number, before) => [...before, number],
      [],
    )
    .option(
      "--agent <id...>",
      "they are an agent, by the platform's ids of them; in place of --phone",
    )
    .requiredOption("--email <address>", "where to answer")
    .requiredOption("--entity <entity>", "who received it, like ro-9")
    .addOption(
      new Option(
        "--acts-for <role>",
        "who asks acts for the person it is about: as what",
      ).choices(Object.values(Representing.def.entries)),
    )
    .addOption(oneOf("--channel", "how it came", channels))
    .option(
      "--received-at <instant>",
      "when any entity first received it, with its zone (default: now)",
      instantIn,
    )
    .option(
      "--language <language>",
      "of the letters, two letters (default: the entity's)",
    )
    .option(
      "--transmit-to <receiver>",
      "with portability: where they want it sent, as the settings name it (Art 20(2))",
    );

/** What both registering and reopening say of who asks. */
export const subjectIn = (
  options: Pick<StartOptions, "agent" | "phone" | "email">,
) => ({ ...foundBy(options), email: options.email });

/** A customer is found by number, an agent by id; the API refuses a mixture. */
const foundBy = ({ agent, phone }: Pick<StartOptions, "agent" | "phone">) =>
  agent === undefined
    ? { phoneNumbers: phone }
    : { kind: "agent", agentIds: agent, phoneNumbers: phone };

const bodyOf = (options: StartOptions, receivedAt: string) => ({
  rights: options.right,
  channel: options.channel,
  entityId: options.entity,
  receivedAt,
  language: options.language,
  transmitTo: options.transmitTo,
  ...(options.actsFor && { actsFor: { as: options.actsFor } }),
  subject: subjectIn(options),
});
