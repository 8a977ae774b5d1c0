import type { EvidenceLedger, Tokens } from "../ports.ts";
import type {
  ConsentAnswer,
  ConsentReply,
  ConsentReport,
} from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { ConsentPolicy, Line, Prompt } from "#schemas/policy";
import { callPartition } from "../ledger/keys.ts";
import { lineOf, subjectToken } from "../subject/subject-token.ts";
import { plusMinutes } from "../time/instant.ts";
import { type Decision, decideAnswer, heardPrompt } from "./decide-answer.ts";
import { isGiven } from "./consent-verdict.ts";
import { mayBeMonitored } from "./monitoring.ts";

export type ReportedAnswer = {
  report: ConsentReport;
  digest: string;
  receivedAt: Instant;
};

/**
 * Records an answer as evidence and says what it allows. One conditional write; the same delivery again writes
 * nothing and gets the same reply. A second, different answer stands beside the first and the stricter one counts.
 */
export async function answerConsent(
  ports: { ledger: EvidenceLedger; tokens: Tokens },
  { report, digest, receivedAt }: ReportedAnswer,
  policy: ConsentPolicy,
): Promise<ConsentReply> {
  const line = lineOf(policy.lines, report.talkdesk_phone_number);
  const answer: ConsentAnswer = {
    ...evidenceOf(report, decideAnswer(report, policy)),
    ...proofOf(heardPrompt(report, policy)),
    digest,
    entityId: line?.entityId ?? null,
    subject: await subjectToken(
      ports.tokens,
      report.contact_phone_number,
      line?.region,
    ),
    receivedAt,
    ...(policy.endReportedWithinHours > 0
      ? { watchAt: plusMinutes(receivedAt, policy.endReportedWithinHours * 60) }
      : {}),
  };
  return replyTo(await recordAnswer(ports.ledger, answer), answer, {
    line,
    policy,
  });
}

/** Appends the answer; true when every answer to its purpose is a yes. */
export async function recordAnswer(
  ledger: EvidenceLedger,
  answer: ConsentAnswer,
): Promise<boolean> {
  const first = await ledger.append(answer);
  if (first.outcome === "appended") return answer.answer === "given";
  if (!isSame(first.item, answer)) {
    const { watchAt: _alreadyWatched, ...later } = answer;
    await ledger.append({ ...later, ordinal: "later" });
  }
  // A no stays a no; a yes that comes again may have been taken back since.
  if (answer.answer !== "given") return false;
  const items = await ledger.readPartition(callPartition(answer.interactionId));
  return isGiven(
    items.filter((item) => item.kind === "consent"),
    answer.purpose,
  );
}

const isSame = (known: LedgerItem, { digest }: ConsentAnswer): boolean =>
  known.kind === "consent" && known.digest === digest;

function evidenceOf(report: ConsentReport, decision: Decision) {
  return {
    kind: "consent",
    interactionId: report.interaction_id,
    ...(report.call_id === undefined ? {} : { callId: report.call_id }),
    ordinal: "first",
    ...decision,
    promptId: report.prompt_id ?? null,
    promptVersion: report.prompt_version ?? null,
    language: report.language ?? null,
    flowVersion: report.flow_version ?? null,
    agentId: report.agent_id ?? null,
    revision: 0,
  } as const;
}

/** What was put before the caller, kept with the answer: settings change, proof must not (G2, R13). */
function proofOf(prompt: Prompt | undefined) {
  if (prompt === undefined) return {};
  const { sha256, noticeVersion } = prompt;
  return { promptSha256: sha256, noticeVersion };
}

function replyTo(
  given: boolean,
  answer: ConsentAnswer,
  call: { line: Line | undefined; policy: ConsentPolicy },
): ConsentReply {
  return answer.purpose === "recording"
    ? { recording_allowed: given }
    : { monitoring_allowed: given && mayBeMonitored(call.line, call.policy) };
}
