import type { Command } from "commander";
import { RefusedDisclosure } from "#schemas/disclosure";
import type { OpenDesk } from "./desk.ts";
import {
  ShownDisclosure,
  ShownDisclosures,
  whereDisclosuresAre,
} from "./disclosure-shapes.ts";
import { addRegisterDisclosure } from "./disclosure-register.ts";
import { disclosuresTable, disclosureText } from "./disclosure-text.ts";
import { withExamples } from "./examples.ts";
import { disclosureIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { type MonthOption, ofMonth, withMonthOption } from "./times.ts";

const exampleId = "4f0e0c52-3a3e-4f0b-9a55-0c1f6f1f2f44";

/** Recordings that authorities ask for (R34). */
export function addDisclosureCommands(program: Command, desk: OpenDesk): void {
  const disclosures = withExamples(
    program
      .command("disclosures")
      .description("what authorities ask for: register, approve, hand over"),
    "tacet disclosures list",
    "tacet disclosures register --help",
  );
  addRegisterDisclosure(disclosures, desk);
  addDecision(disclosures, desk, "approve");
  addRefuse(disclosures, desk);
  addDecision(disclosures, desk, "deliver");
  addList(disclosures, desk);
  addShow(disclosures, desk);
}

const acts = {
  approve: {
    path: "approval",
    description: "approve it, as somebody else than who registered it",
  },
  deliver: {
    path: "delivery",
    description: "links of minutes to what is given; who asks is written down",
  },
} as const;

function addDecision(
  disclosures: Command,
  desk: OpenDesk,
  name: keyof typeof acts,
): void {
  const { path, description } = acts[name];
  const command = withId(disclosures.command(name))
    .description(description)
    .action((id: string) => post(desk, `/disclosures/${id}/${path}`, {}));
  withExamples(
    command,
    `tacet disclosures ${name} ${exampleId}`,
    `tacet disclosures ${name} ${exampleId} --json`,
  );
}

function addRefuse(disclosures: Command, desk: OpenDesk): void {
  const refuse = withId(disclosures.command("refuse"))
    .description("refuse it, as somebody else than who registered it")
    .addOption(
      oneOf(
        "--because",
        "what stands against it",
        RefusedDisclosure.shape.because.options,
      ),
    )
    .action((id: string, { because }: { because: string }) =>
      post(desk, `/disclosures/${id}/refusal`, { because }),
    );
  withExamples(
    refuse,
    `tacet disclosures refuse ${exampleId} --because not-necessary`,
    `tacet disclosures refuse ${exampleId} --because more-than-needed`,
  );
}

const withId = (command: Command): Command =>
  command.argument("<disclosure>", "the disclosure's id", disclosureIdIn);

async function post(
  desk: OpenDesk,
  path: string,
  body: unknown,
): Promise<void> {
  const { api, answer } = desk();
  const disclosure = await api.read({
    ...{ path, body },
    shape: ShownDisclosure,
    next: whereDisclosuresAre,
  });
  answer(disclosure, () => disclosureText(disclosure));
}

function addList(disclosures: Command, desk: OpenDesk): void {
  const list = withMonthOption(
    disclosures.command("list").description("disclosures of a month"),
  ).action(async (asked: MonthOption) => {
    const { api, answer } = desk();
    const found = await api.read({
      path: ofMonth("/disclosures", asked),
      shape: ShownDisclosures,
    });
    answer(found, () => disclosuresTable(found));
  });
  withExamples(
    list,
    "tacet disclosures list",
    "tacet disclosures list --month 2026-11",
  );
}

function addShow(disclosures: Command, desk: OpenDesk): void {
  const show = withId(disclosures.command("show"))
    .description("one disclosure: its law, its assessments, what is next")
    .action(async (id: string) => {
      const { api, answer } = desk();
      const disclosure = await api.read({
        path: `/disclosures/${id}`,
        shape: ShownDisclosure,
        next: whereDisclosuresAre,
      });
      answer(disclosure, () => disclosureText(disclosure));
    });
  withExamples(
    show,
    `tacet disclosures show ${exampleId}`,
    `tacet disclosures show ${exampleId} --json`,
  );
}
