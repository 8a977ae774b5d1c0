import type { Ledger, Notifier } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Suspension } from "#schemas/suspension";
import { suspensionPartition } from "../ledger/suspension-keys.ts";
import { plusDays } from "../time/instant.ts";
import { withAgenda } from "./agenda.ts";

type NoticePorts = { ledger: Ledger; notifier: Pick<Notifier, "notify"> };

/** Nobody said in time whether it is still needed: privacy is told, once a day until somebody does (T23). */
export async function noticeOverdueReview(
  { ledger, notifier }: NoticePorts,
  suspension: Suspension,
  now: Instant,
): Promise<{ suspension: Suspension; failures: [] }> {
  const { suspensionId, terms, reviewBy, owner } = suspension;
  const messageId = await notifier.notify({
    to: "privacy",
    subject: `Review of ${terms.type} ${suspensionId} is overdue`,
    body: [
      `The ${terms.type} ${suspensionId} (${terms.ground}) was to be reviewed by ${reviewBy}; its owner is ${owner}.`,
      `Give it a new date or ask for its release. See docs/runbook.md#review-overdue, or: tacet ${terms.type}s show ${suspensionId}`,
    ].join("\n"),
  });
  await ledger.append({
    kind: "evidence",
    about: suspensionPartition(suspensionId),
    type: "review.overdue",
    discriminator: now.slice(0, 10),
    at: now,
    details: { reviewBy, messageId },
    revision: 0,
  });
  return {
    suspension: withAgenda({ ...suspension, noticeAt: plusDays(now, 1) }, now),
    failures: [],
  };
}
