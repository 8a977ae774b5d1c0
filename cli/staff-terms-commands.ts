import type { Command } from "commander";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { ShownProbation, ShownUndertakingEnd } from "./staff-shapes.ts";
import { dayIn } from "./times.ts";

/** What ends on a day: a probation, and a text of the undertaking. */
export function addStaffTerms(staff: Command, desk: OpenDesk): void {
  addProbation(staff, desk);
  addUndertakingEnd(staff, desk);
}

type ProbationOptions = { agent: string; endsOn: string };

function addProbation(staff: Command, desk: OpenDesk): void {
  const probation = staff
    .command("probation")
    .description(
      "until when an agent is on probation, as personnel says; calls are listened to on that ground no longer",
    )
    .requiredOption("--agent <id>", "the agent's id at the call platform")
    .requiredOption("--ends-on <day>", "the last day of it", dayIn)
    .action(async ({ agent, endsOn }: ProbationOptions) => {
      const { api, answer } = desk();
      const told = await api.read({
        path: "/agents/probations",
        ...{ method: "PUT", shape: ShownProbation },
        body: { agentId: agent, probationEndsOn: endsOn },
      });
      answer(told, () => `The probation ends on ${told.probationEndsOn}.\n`);
    });
  withExamples(
    probation,
    "tacet staff probation --agent agent-7 --ends-on 2027-02-28",
    "tacet staff probation --agent agent-7 --ends-on 2027-02-28 --json",
  );
}

function addUndertakingEnd(staff: Command, desk: OpenDesk): void {
  const end = staff
    .command("end-undertaking")
    .argument("<version>", "of its text, like 2026-1")
    .description(
      "another text is to be signed: whoever signed this one may act until that day",
    )
    .requiredOption("--on <day>", "the last day on which it counts", dayIn)
    .action(async (version: string, { on }: { on: string }) => {
      const { api, answer } = desk();
      const told = await api.read({
        path: `/undertakings/${encodeURIComponent(version)}`,
        ...{ method: "PUT", shape: ShownUndertakingEnd },
        body: { expiresOn: on },
      });
      answer(
        told,
        () =>
          `${String(told.members)} of the staff signed ${told.version}; it counts until ${told.expiresOn}.\n`,
      );
    });
  withExamples(
    end,
    "tacet staff end-undertaking 2026-1 --on 2027-03-31",
    "tacet staff end-undertaking 2026-1 --on 2027-03-31 --json",
  );
}
