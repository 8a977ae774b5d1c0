import type { Command } from "commander";
import { LiftingBecause } from "#schemas/lifting-letter";
import { Told } from "#schemas/suspension";
import { presentIn } from "./control.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { oneOf } from "./one-of.ts";
import type { SuspensionType } from "./suspension-commands.ts";
import { suspensionIdIn } from "./ids.ts";
import { exampleId } from "./suspension-shapes.ts";
import { ShownSuspension } from "./suspension-shapes.ts";
import { suspensionText } from "./suspension-text.ts";
import { dayIn, instantIn } from "./times.ts";

const plain = {
  release: { path: "release", about: "ask for its release" },
  approve: {
    path: "release/approval",
    about: "approve a release that somebody else asked for",
  },
  cancel: {
    path: "release/cancellation",
    about: "take a release back before its grace is over",
  },
} as const;

export function addSuspensionDecisions(
  group: Command,
  desk: OpenDesk,
  type: SuspensionType,
): void {
  for (const [name, { path, about }] of Object.entries(plain)) {
    const command = withId(group.command(name).description(about), type).action(
      async (id: string) => {
        await decide(desk(), `/suspensions/${id}/${path}`, {});
      },
    );
    examplesFor(command, `tacet ${type}s ${name} ${exampleId}`);
  }
  addReview(group, desk, type);
  if (type === "restriction") {
    addTell(group, desk);
    addTold(group, desk);
  }
}

type TellOptions = { lifts: string; because: string; email?: string };

function addTell(group: Command, desk: OpenDesk): void {
  const command = withId(group.command("tell"), "restriction")
    .description("write to the subject before it is lifted (Art 18(3))")
    .requiredOption("--lifts <date>", "the day it is lifted on", dayIn)
    .addOption(oneOf("--because", "why it ends", LiftingBecause.options))
    .option("--email <address>", "where to, once the request is closed")
    .action(async (id: string, { lifts, because, email }: TellOptions) => {
      const body = { liftedOn: lifts, because, email };
      await decide(desk(), `/suspensions/${id}/letter`, body);
    });
  examplesFor(
    command,
    `tacet restrictions tell ${exampleId} --lifts 2027-01-31 --because claim-ended`,
  );
}

function addReview(group: Command, desk: OpenDesk, type: SuspensionType): void {
  const command = withId(group.command("review"), type)
    .description("say that it is still needed, and when to ask again")
    .requiredOption("--by <date>", "the next review, YYYY-MM-DD", dayIn)
    .action(async (id: string, { by }: { by: string }) => {
      await decide(desk(), `/suspensions/${id}/review`, { reviewBy: by });
    });
  examplesFor(command, `tacet ${type}s review ${exampleId} --by 2027-01-31`);
}

type ToldOptions = { channel: string; at?: string };

function addTold(group: Command, desk: OpenDesk): void {
  const command = withId(group.command("told"), "restriction")
    .description("record how and when the subject was told that it ends")
    .addOption(
      oneOf(
        "--channel",
        "how they were told",
        Object.values(Told.shape.channel.def.entries),
      ),
    )
    .option("--at <instant>", "when, with its zone (default: now)", instantIn)
    .action(async (id: string, { channel, at }: ToldOptions) => {
      const open = desk();
      const toldAt =
        at ?? (await presentIn(open.world, open.session.controlUrl));
      await decide(open, `/suspensions/${id}/told`, { channel, toldAt });
    });
  examplesFor(command, `tacet restrictions told ${exampleId} --channel letter`);
}

const withId = (command: Command, type: SuspensionType): Command =>
  command.argument("<id>", `the ${type}'s id`, suspensionIdIn);

const examplesFor = (command: Command, example: string): Command =>
  withExamples(command, example, `${example} --json`);

async function decide(
  { api, answer }: Desk,
  path: string,
  body: unknown,
): Promise<void> {
  const suspension = await api.read({
    path,
    shape: ShownSuspension,
    body,
    next: "The command show tells its state and what is next.",
  });
  answer(suspension, () => suspensionText(suspension));
}
