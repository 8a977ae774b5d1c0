import type { Ledger, Notifier } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { OpenTask } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";
import { clockOf } from "../clock/clock-of.ts";
import { changeRequest } from "./change-request.ts";

export type Escalation = {
  requestId: RequestId;
  waitingFor: OpenTask["name"] | "fault";
  now: Instant;
};

/** A request waits while its deadline nears: people are told. Nothing is approved or refused by the clock (T108). */
export async function escalateRequest(
  ports: { ledger: Ledger; notifier: Pick<Notifier, "notify"> },
  { requestId, waitingFor, now }: Escalation,
): Promise<void> {
  const request = await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    escalations: current.escalations + 1,
  }));
  const messageId = await ports.notifier.notify({
    to: "privacy",
    subject: `Request ${requestId} waits: ${waitingFor}`,
    body: [
      `Request ${requestId} (${request.rights.join(", ")}) was received ${request.receivedAt} and must be answered by ${clockOf(request, now).dueDate}.`,
      `It waits for: ${waitingFor}. Its owner is ${request.owner}. See docs/runbook.md#request-waits, or: tacet requests show ${requestId}`,
    ].join("\n"),
  });
  await ports.ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "request.escalated",
    discriminator: String(request.escalations),
    at: now,
    details: { waitingFor, owner: request.owner, messageId },
    revision: 0,
  });
}
