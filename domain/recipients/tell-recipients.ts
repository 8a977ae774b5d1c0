import type { Ledger, Notifier } from "../ports.ts";
import type { InteractionId, RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recipient, RightsPolicy } from "#schemas/policy";
import type { NoticeOf, RecipientNotice } from "#schemas/recipient-notice";
import type { Request } from "#schemas/request";
import { attemptEach } from "../attempt.ts";
import { disclosedOf } from "../disclosures/disclosed-calls.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { noticesOf } from "./change-notice.ts";
import { nameOf } from "./name-of-recipient.ts";
import { callsOf, doneOf } from "./notices-due.ts";
import { writeToRecipient } from "./write-to-recipient.ts";

export type TellPorts = { ledger: Ledger; notifier: Notifier };

/**
 * R40, Art 19: tells every standing recipient what was done, each once however often it is run. A recipient that cannot
 * be written to now stays due and keeps nobody from the answer.
 */
export async function tellRecipients(
  ports: TellPorts,
  { requestId, now }: { requestId: RequestId; now: Instant },
  policy: RightsPolicy,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  for (const of of doneOf(request)) {
    const calls = await callsOf(ports.ledger, request, of);
    if (calls.length === 0) continue;
    const named = await authoritiesOf(ports.ledger, calls, now);
    for (const recipient of policy.recipients.contacts)
      if (recipient.told === "always" || named.has(recipient.id))
        await openNotice(ports.ledger, { request, of, recipient, now });
  }
  const notices = await noticesOf(ports.ledger, requestId);
  const open = notices.filter(
    ({ state, tries }) => state === "to-tell" && tries === 0,
  );
  await attemptEach(open, 4, (notice) =>
    writeToRecipient(ports, notice, { now, policy }),
  );
  if (notices.length > 0)
    await changeRequest(ports.ledger, requestId, (current) => ({
      ...current,
      recipients: namesOf(notices, policy),
    }));
}

/**
 * Authorities that got recordings of these calls. One in a particular inquiry is no recipient (Art 4(9)), and of one whose
 * request must not be told the answer could not keep silent (T100).
 */
async function authoritiesOf(
  ledger: Ledger,
  calls: readonly InteractionId[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const disclosed = await disclosedOf(ledger, calls, now);
  return new Set(
    disclosed
      .filter(({ disclosure }) => disclosure.particularInquiry !== true)
      .map(({ disclosure }) => disclosure.recipientId),
  );
}

/** As the answer names them (R40). */
const namesOf = (
  notices: readonly RecipientNotice[],
  policy: RightsPolicy,
): string[] => [
  ...new Set(notices.map(({ recipientId }) => nameOf(policy, recipientId))),
];

type Opening = {
  request: Pick<Request, "requestId">;
  of: NoticeOf;
  recipient: Recipient;
  now: Instant;
};

/** Due at once: a run that breaks off behind it is taken up by the sweep. */
export async function openNotice(
  ledger: Ledger,
  { request: { requestId }, of, recipient, now }: Opening,
): Promise<RecipientNotice> {
  const notice: RecipientNotice = {
    kind: "recipient-notice",
    ...{ requestId, of, recipientId: recipient.id },
    state: "to-tell",
    tries: 0,
    nextAt: now,
    revision: 0,
  };
  await ledger.append(notice);
  return notice;
}
