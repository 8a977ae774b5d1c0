import type { Command } from "commander";
import { ReopeningGround } from "#schemas/reopening-ground";
import { presentIn } from "./control.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { subjectIn } from "./start-command.ts";
import { postDecision } from "./post-decision.ts";
import { instantIn } from "./times.ts";

type ReopenOptions = {
  because: string;
  email: string;
  phone: string[];
  agent?: string[];
  receivedAt?: string;
};

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

export function addReopenCommand(requests: Command, desk: OpenDesk): void {
  const reopen = withReopenOptions(requests.command("reopen")).action(
    async (id: string, { because, ...options }: ReopenOptions) => {
      const open = desk();
      const receivedAt =
        options.receivedAt ??
        (await presentIn(open.world, open.session.controlUrl));
      const subject = subjectIn(options);
      await postDecision(open, {
        path: `/requests/${id}/reopening`,
        body: { because, receivedAt, subject },
      });
    },
  );
  withExamples(
    reopen,
    `tacet requests reopen ${exampleId} --because complaint --email ana@example.com`,
    `tacet requests reopen ${exampleId} --because our-mistake --email ana@example.com --received-at 2026-12-20T09:00:00Z`,
  );
}

const withReopenOptions = (command: Command): Command =>
  command
    .argument("<request>", "the request's id", requestIdIn)
    .description(
      "work on a closed request again: a time, a workflow and letters of its own",
    )
    .addOption(
      oneOf("--because", "why", Object.values(ReopeningGround.def.entries)),
    )
    .requiredOption(
      "--email <address>",
      "where to answer; it was forgotten when the request closed",
    )
    .option<string[]>(
      "--phone <number>",
      "a number they called from, if another than before; repeatable",
      (number, before) => [...before, number],
      [],
    )
    .option("--agent <id...>", "of an agent: the platform's ids of them")
    .option(
      "--received-at <instant>",
      "when the complaint or the facts were received, with its zone (default: now)",
      instantIn,
    );
