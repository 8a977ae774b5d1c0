import type {
  AnswerReason,
  ConsentAnswer,
  ConsentReport,
  Purpose,
} from "#schemas/consent";
import type { ConsentPolicy, Prompt } from "#schemas/policy";

export type Decision = Pick<ConsentAnswer, "answer" | "because" | "channel"> & {
  purpose: Purpose;
};

/**
 * What a caller's answer counts as: one clear yes to a prompt we know is consent, and everything else is a refusal
 * (R7, R8; Art 4(11): silence is no consent; T73, T75). An unknown prompt counts as the refusal of recording.
 */
export function decideAnswer(
  report: ConsentReport,
  policy: ConsentPolicy,
): Decision {
  const prompt = heardPrompt(report, policy);
  const channel = saidToAgent(report) ? "agent" : "keypad";
  const because =
    prompt === undefined ? "unknown-prompt" : reasonOf(report, prompt);
  const given = because === "pressed-yes" || because === "said-yes";
  return {
    purpose: prompt?.purpose ?? purposeOf(report, policy),
    answer: given ? "given" : "refused",
    because,
    channel,
  };
}

/** The prompt that was heard, when it is one we know in this version and language. */
export function heardPrompt(
  report: ConsentReport,
  policy: ConsentPolicy,
): Prompt | undefined {
  return policy.prompts.find((candidate) => isHeard(candidate, report));
}

function isHeard(prompt: Prompt, report: ConsentReport): boolean {
  return (
    prompt.id === report.prompt_id &&
    prompt.version === report.prompt_version &&
    prompt.language === report.language
  );
}

/** The purpose of a known prompt in a version or language we do not know. */
function purposeOf(report: ConsentReport, policy: ConsentPolicy): Purpose {
  return (
    policy.prompts.find((prompt) => prompt.id === report.prompt_id)?.purpose ??
    "recording"
  );
}

function reasonOf(report: ConsentReport, prompt: Prompt): AnswerReason {
  return prompt.form === "script" ? spokenReason(report) : keypadReason(report);
}

/** R7: 1 is yes. R8: 2 is no. Both keys at once, a star or a 3 are no clear yes. */
function keypadReason(report: ConsentReport): AnswerReason {
  if (saidToAgent(report)) return "not-attested";
  const digit = (report.digit ?? "").trim();
  if (digit === "1") return "pressed-yes";
  if (digit === "2") return "pressed-no";
  return digit === "" ? "no-key" : "wrong-key";
}

/** R9: the agent asked; the agent's word counts only with the agent's id on it. */
function spokenReason(report: ConsentReport): AnswerReason {
  const said = (report.agent_answer ?? "").trim().toLowerCase();
  if (said === "no") return "said-no";
  if (said !== "yes") return "no-key";
  return (report.agent_id ?? "").trim() === "" ? "not-attested" : "said-yes";
}

const saidToAgent = (report: ConsentReport): boolean =>
  (report.agent_answer ?? "").trim() !== "";
