import { type Command, Option } from "commander";
import * as z from "zod/mini";
import type { GrantRefusal } from "#schemas/grant";
import { MonitoringCircumstance, MonitoringPurpose } from "#schemas/monitoring";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { oneOf } from "./one-of.ts";
import { moment, printable, rows } from "./table.ts";

const ShownDecision = z.looseObject({
  decision_id: z.string(),
  allowed: z.boolean(),
  reasons: z.array(z.string()),
  valid_until: z.nullable(z.string()),
});
type ShownDecision = z.infer<typeof ShownDecision>;

/** Each live call is asked about before somebody listens to it. */
export function addMonitorCommand(calls: Command, desk: OpenDesk): void {
  const monitor = calls
    .command("monitor")
    .argument("<interaction>", "the interaction id")
    .description(
      "may I listen to this call while it goes on? The answer is written down either way",
    )
    .addOption(
      oneOf(
        "--circumstance",
        "what gives rise to it",
        Object.values(MonitoringCircumstance.def.entries),
      ),
    )
    .addOption(
      new Option("--purpose <purpose>", "what for")
        .choices(Object.values(MonitoringPurpose.def.entries))
        .default("service-quality"),
    )
    .action(
      async (
        interactionId: string,
        body: { circumstance: string; purpose: string },
      ) => {
        const { api, answer } = desk();
        const decided = await api.read({
          path: `/calls/${encodeURIComponent(interactionId)}/monitoring-decisions`,
          shape: ShownDecision,
          body,
          next: "tacet calls lists the calls of today.",
        });
        answer(decided, () => decisionText(decided));
      },
    );
  withExamples(
    monitor,
    "tacet calls monitor 4f1c2d --circumstance quality",
    "tacet calls monitor 4f1c2d --circumstance contract --purpose performance-assessment --json",
  );
}

function decisionText(decided: ShownDecision): string {
  const { decision_id: id, allowed, reasons, valid_until: until } = decided;
  if (allowed)
    return `${rows([
      ["allowed", `until ${moment(until)}`],
      ["decision", id],
    ])}\nNext: listen in Talkdesk Live before then, and ask again for another look.\n`;
  return [
    rows([
      ["allowed", "no"],
      ["decision", id],
    ]),
    "\nDo not listen to this call:\n",
    ...reasons.map((reason) => `  - ${sentenceOf(reason)}\n`),
  ].join("");
}

/** Reasons that a later version may add are shown as they are. */
const sentenceOf = (reason: string): string =>
  Object.entries(sentences).find(([each]) => each === reason)?.[1] ??
  printable(reason);

const sentences: Partial<Record<GrantRefusal, string>> = {
  "no-undertaking":
    "no undertaking of confidentiality is on record for you; sign it and ask security to enter it",
  "no-training":
    "no training that still counts is on record for you; take it and ask security to enter it",
  role: "only quality specialists and supervisors listen to live calls (the notice, II(c))",
  purpose:
    "your roles do not listen for this purpose; say another with --purpose",
  circumstance:
    "this circumstance does not go with the purpose; say another with --circumstance",
  "probation-over":
    "no probation of this agent is on record for today; personnel enters it",
  "eu-customer":
    "calls of customers in the Union, the EEA or the United Kingdom, or of unknown ones, are never monitored (the notice, II(c))",
  consent: "the caller did not say yes to being listened to",
  entity:
    "it is another entity's call, and no transfer that lets you reach it is in force",
};
