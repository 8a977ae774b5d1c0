import { type Command, Option } from "commander";
import { ListeningPurpose } from "#schemas/grant";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { breachIdIn } from "./ids.ts";
import { ShownFinding, ShownFindings } from "./reconciliation-shapes.ts";
import { findingsTable } from "./reconciliation-text.ts";

const exampleSubject = "0b9d7c52-3a3e-4f0b-9a55-0c1f6f1f2f33";
const exampleBreach = "5c2e0c52-3a3e-4f0b-9a55-0c1f6f1f2f33";

/** What is still open, and what a person found out about it. */
export function addFindingsCommands(program: Command, desk: OpenDesk): void {
  const findings = program
    .command("findings")
    .description("what comparisons found and is still open")
    .action(async () => {
      const { api, answer } = desk();
      const open = await api.read({ path: "/findings", shape: ShownFindings });
      answer(open, () => findingsTable(open.findings, "No open findings."));
    });
  withExamples(
    findings,
    "tacet findings --json",
    `tacet findings conclude listened-outside-the-rules ${exampleSubject} --explained service-quality`,
  );
  addConclude(findings, desk);
}

type Said = {
  explained?: string;
  notHeard?: true;
  breach?: string;
};

function addConclude(findings: Command, desk: OpenDesk): void {
  const conclude = findings
    .command("conclude")
    .argument("<type>", "as tacet findings shows it")
    .argument("<subject>", "as tacet findings shows it")
    .description(
      "say what something heard outside the rules was; give one of the options",
    )
    .addOption(
      new Option("--explained <purpose>", "it was work, for this purpose")
        .choices(ListeningPurpose.options)
        .conflicts(["notHeard", "breach"]),
    )
    .addOption(
      new Option(
        "--not-heard",
        "nothing was heard: the report was of something else",
      ).conflicts("breach"),
    )
    .option(
      "--breach <breach>",
      "nobody had any business with it: its number in the register (tacet breaches register)",
      breachIdIn,
    )
    .action((type: string, subject: string, said: Said) =>
      post(desk, [type, subject], said),
    );
  withExamples(
    conclude,
    `tacet findings conclude listened-outside-the-rules ${exampleSubject} --explained service-quality`,
    `tacet findings conclude listened-outside-the-rules ${exampleSubject} --breach ${exampleBreach}`,
  );
}

async function post(
  desk: OpenDesk,
  finding: readonly [type: string, subject: string],
  said: Said,
): Promise<void> {
  const { api, answer } = desk();
  const concluded = await api.read({
    path: `/findings/${finding.map(encodeURIComponent).join("/")}/conclusion`,
    shape: ShownFinding,
    body: whatOf(said),
    next: "tacet findings lists the open ones.",
  });
  answer(concluded, () => findingsTable([concluded], ""));
}

function whatOf({ explained, notHeard, breach }: Said) {
  if (explained !== undefined)
    return { result: "explained", purpose: explained };
  if (notHeard === true) return { result: "not-heard" };
  if (breach !== undefined) return { result: "breach", breachId: breach };
  throw new Failure("bad-input", "Nothing was said of what it was.", {
    next: "Give one of --explained PURPOSE, --not-heard or --breach ID.",
  });
}
