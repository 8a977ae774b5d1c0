import type { RightsPolicy } from "#schemas/policy";
import type { Instant } from "#schemas/instant";
import type { Question } from "#schemas/identity-question";
import type { Request } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";
import {
  type LetterPorts,
  writeLetter,
} from "../correspondence/write-letter.ts";
import { openQuestion } from "./open-question.ts";

/**
 * Reminds the requester once, half way, and tells staff when the days to reply are over: a person then closes the request,
 * the clock never does (T49, T108). Answers when to look again.
 */
export async function watchQuestion(
  ports: LetterPorts,
  request: Request,
  { now, policy }: { now: Instant; policy: RightsPolicy },
): Promise<Instant | undefined> {
  const open = openQuestion(request);
  if (open === undefined) return undefined;
  if (now < open.remindAt) return open.remindAt;
  const { requestId } = request;
  if (now < open.openUntil) {
    await writeLetter(
      ports,
      { requestId, name: "identity-reminder", now },
      policy,
    );
    return open.openUntil;
  }
  await tell(ports, request, { open, now });
  return undefined;
}

async function tell(
  { ledger, notifier }: LetterPorts,
  { requestId }: Request,
  { open, now }: { open: Question; now: Instant },
): Promise<void> {
  const discriminator = String(open.number);
  const about = requestPartition(requestId);
  const item = `evidence#identity.unanswered#${discriminator}`;
  if ((await ledger.read({ partition: about, item })) !== undefined) return;
  const messageId = await notifier.notify({
    to: "privacy",
    subject: `Request ${requestId}: who asks is still not known`,
    body: [
      `The question of ${open.askedAt.slice(0, 10)} could be answered until ${open.replyBy}, and nobody took down an answer.`,
      `If there is none, close it: tacet requests identify ${requestId} --method not-possible --failed. The letter then names Articles 11(2) and 12(4), the authority and the courts.`,
      "If there is one: tacet requests answered. See docs/runbook.md#request-waits",
    ].join("\n"),
  });
  await ledger.append({
    kind: "evidence",
    about,
    type: "identity.unanswered",
    discriminator,
    at: now,
    details: { replyBy: open.replyBy, messageId },
    revision: 0,
  });
}
