import type { Command } from "commander";
import { BreachKind, BreachSource, DataCategory } from "#schemas/breach";
import { addBreachDecisions } from "./breach-decisions.ts";
import {
  ShownBreach,
  ShownBreaches,
  whereBreachesAre,
} from "./breach-shapes.ts";
import { breachesTable, breachText } from "./breach-text.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { breachIdIn, requestIdIn } from "./ids.ts";
import { numberIn } from "./number-in.ts";
import { oneOf, someOf } from "./one-of.ts";
import { whereRequestsAre } from "./request-shapes.ts";
import {
  instantIn,
  type MonthOption,
  ofMonth,
  withMonthOption,
} from "./times.ts";

const exampleId = "5c2e0c52-3a3e-4f0b-9a55-0c1f6f1f2f33";
const exampleTime = "2026-11-24T09:00:00Z";
type Known = { aware: string; source: string; processorNotice?: string };

/** Breaches of personal data (Art 33, 34), and a package that a wrong person got. */
export function addBreachCommands(
  program: Command,
  requests: Command,
  desk: OpenDesk,
): void {
  const breaches = withExamples(
    program
      .command("breaches")
      .description("breaches of personal data: register, see, notify, close"),
    "tacet breaches list",
    "tacet breaches register --help",
  );
  addRegister(breaches, desk);
  addList(breaches, desk);
  addShow(breaches, desk);
  addBreachDecisions(breaches, desk);
  addWrongPerson(requests, desk);
}

const withKnownOptions = (command: Command): Command =>
  command
    .requiredOption(
      "--aware <instant>",
      "when the first of us knew, with its zone: the clock runs from there",
      instantIn,
    )
    .addOption(oneOf("--source", "who told us", BreachSource.options))
    .option(
      "--processor-notice <instant>",
      "when the processor told us; needed with --source processor",
      instantIn,
    );

const knownOf = ({ aware, source, processorNotice }: Known) => ({
  awareAt: aware,
  source,
  processorNoticeAt: processorNotice,
});

type RegisterOptions = Known & {
  what: string;
  entity: string;
  category: string[];
  subjects?: number;
  recordings?: number;
  request?: string;
};

function addRegister(breaches: Command, desk: OpenDesk): void {
  const register = withKnownOptions(
    breaches
      .command("register")
      .description("take a breach down; its clock runs since we knew"),
  )
    .addOption(oneOf("--what", "what happened to the data", BreachKind.options))
    .requiredOption("--entity <entity>", "whose data they are, like be-2")
    .addOption(someOf("--category", "which data", DataCategory.options))
    .option("--subjects <number>", "about how many people", numberIn)
    .option("--recordings <number>", "about how many recordings", numberIn)
    .option(
      "--request <request>",
      "the request it came of; a package that a wrong person got is taken back by: tacet requests wrong-person",
      requestIdIn,
    )
    .action(async (options: RegisterOptions) => {
      const { api, answer } = desk();
      const { what, entity, category, subjects, recordings, request } = options;
      const breach = await api.read({
        path: "/breaches",
        shape: ShownBreach,
        body: {
          ...knownOf(options),
          ...{ what, subjects, recordings },
          ...{ entityId: entity, categories: category, requestId: request },
        },
      });
      answer(breach, () => breachText(breach));
    });
  withExamples(
    register,
    `tacet breaches register --aware ${exampleTime} --source staff --what lost --entity be-2 --category voice --subjects 12`,
    `tacet breaches register --aware ${exampleTime} --source processor --processor-notice ${exampleTime} --what unlawful-access --entity ro-9 --category voice --category call-data`,
  );
}

function addList(breaches: Command, desk: OpenDesk): void {
  const list = withMonthOption(
    breaches.command("list").description("breaches registered in a month"),
  ).action(async (asked: MonthOption) => {
    const { api, answer } = desk();
    const found = await api.read({
      path: ofMonth("/breaches", asked),
      shape: ShownBreaches,
    });
    answer(found, () => breachesTable(found));
  });
  withExamples(
    list,
    "tacet breaches list",
    "tacet breaches list --month 2026-11",
  );
}

function addShow(breaches: Command, desk: OpenDesk): void {
  const show = breaches
    .command("show")
    .argument("<breach>", "the breach's id", breachIdIn)
    .description("one breach: its clock, what was decided, what is next")
    .action(async (id: string) => {
      const { api, answer } = desk();
      const breach = await api.read({
        path: `/breaches/${id}`,
        shape: ShownBreach,
        next: whereBreachesAre,
      });
      answer(breach, () => breachText(breach));
    });
  withExamples(
    show,
    `tacet breaches show ${exampleId}`,
    `tacet breaches show ${exampleId} --json`,
  );
}

function addWrongPerson(requests: Command, desk: OpenDesk): void {
  const wrong = withKnownOptions(
    requests
      .command("wrong-person")
      .argument("<request>", "the request's id", requestIdIn)
      .description(
        "a wrong person got the package: take it back, and open a breach",
      ),
  ).action(async (id: string, options: Known) => {
    const { api, answer } = desk();
    const breach = await api.read({
      path: `/requests/${id}/wrong-person`,
      shape: ShownBreach,
      body: knownOf(options),
      next: whereRequestsAre,
    });
    answer(breach, () => breachText(breach));
  });
  const example = `tacet requests wrong-person 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --aware ${exampleTime} --source subject`;
  withExamples(wrong, example, `${example} --json`);
}
