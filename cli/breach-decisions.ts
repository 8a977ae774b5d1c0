import type { Command } from "commander";
import {
  BreachEffect,
  BreachMeasure,
  NotToldBecause,
  ToldHow,
} from "#schemas/breach";
import { ShownBreach, whereBreachesAre } from "./breach-shapes.ts";
import { breachText } from "./breach-text.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { breachIdIn } from "./ids.ts";
import { someOf } from "./one-of.ts";
import { instantIn } from "./times.ts";

const exampleId = "5c2e0c52-3a3e-4f0b-9a55-0c1f6f1f2f33";
const exampleTime = "2026-11-25T09:00:00Z";

/** What people decide about a breach: the authority, the people concerned, its end. */
export function addBreachDecisions(breaches: Command, desk: OpenDesk): void {
  addNotify(breaches, desk);
  addTell(breaches, desk);
  addClose(breaches, desk);
}

const withId = (command: Command): Command =>
  command.argument("<breach>", "the breach's id", breachIdIn);

type NotifyOptions = {
  at?: string;
  delay?: string;
  notNeeded?: true;
  why?: string;
};

function addNotify(breaches: Command, desk: OpenDesk): void {
  const notify = withId(breaches.command("notify"))
    .description("the authority was told, in phases or at once, or need not be")
    .option("--at <instant>", "when it was told, with its zone", instantIn)
    .option("--delay <words>", "why it was told after the time it had")
    .option("--not-needed", "a risk to people is unlikely")
    .option("--why <words>", "why it is unlikely")
    .action(async (id: string, options: NotifyOptions) => {
      await decide(desk(), `/breaches/${id}/authority`, authorityOf(options));
    });
  withExamples(
    notify,
    `tacet breaches notify ${exampleId} --at ${exampleTime}`,
    `tacet breaches notify ${exampleId} --not-needed --why "the file was encrypted and the key is ours"`,
  );
}

function authorityOf({ at, delay, notNeeded, why }: NotifyOptions) {
  if (notNeeded === true && why !== undefined && at === undefined)
    return { verdict: "not-needed", because: "risk-unlikely", why };
  if (at !== undefined && notNeeded === undefined)
    return { verdict: "notified", notifiedAt: at, delay };
  throw new Failure(
    "bad-input",
    "Say one of the two: --at, or --not-needed with --why.",
    { next: "tacet breaches notify --help has an example of each." },
  );
}

type TellOptions = { at?: string; how?: string; because?: string };

function addTell(breaches: Command, desk: OpenDesk): void {
  const tell = withId(breaches.command("tell"))
    .description("the people concerned were told, or need not be (Art 34)")
    .option("--at <instant>", "when they were told, with its zone", instantIn)
    .option(`--how <${ToldHow.options.join("|")}>`, "how they were told")
    .option(
      `--because <${NotToldBecause.options.join("|")}>`,
      "why they are not told",
    )
    .action(async (id: string, options: TellOptions) => {
      await decide(desk(), `/breaches/${id}/subjects`, subjectsOf(options));
    });
  withExamples(
    tell,
    `tacet breaches tell ${exampleId} --at ${exampleTime} --how each`,
    `tacet breaches tell ${exampleId} --because no-high-risk`,
  );
}

function subjectsOf({ at, how, because }: TellOptions) {
  if (because !== undefined && at === undefined && how === undefined)
    return { verdict: "not-told", because };
  if (at !== undefined && how !== undefined && because === undefined)
    return { verdict: "told", toldAt: at, how };
  throw new Failure(
    "bad-input",
    "Say one of the two: --at with --how, or --because.",
    { next: "tacet breaches tell --help has an example of each." },
  );
}

type CloseOptions = { effect: string[]; measure: string[] };

function addClose(breaches: Command, desk: OpenDesk): void {
  const close = withId(breaches.command("close"))
    .description("close it with its effects and what was done")
    .addOption(someOf("--effect", "on the people", BreachEffect.options))
    .addOption(someOf("--measure", "what was done", BreachMeasure.options))
    .action(async (id: string, { effect, measure }: CloseOptions) => {
      await decide(desk(), `/breaches/${id}/closing`, {
        effects: effect,
        measures: measure,
      });
    });
  const example = `tacet breaches close ${exampleId} --effect control-lost --measure package-revoked`;
  withExamples(close, example, `${example} --measure staff-trained`);
}

async function decide(
  { api, answer }: Desk,
  path: string,
  body: unknown,
): Promise<void> {
  const breach = await api.read({
    path,
    shape: ShownBreach,
    body,
    next: whereBreachesAre,
  });
  answer(breach, () => breachText(breach));
}
