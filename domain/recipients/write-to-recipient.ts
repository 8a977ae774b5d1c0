import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { RecipientNotice } from "#schemas/recipient-notice";
import { attempt } from "../attempt.ts";
import { requestPartition } from "../ledger/keys.ts";
import { requestOf } from "../rights/change-request.ts";
import { sendOnce } from "../correspondence/send-once.ts";
import { changeNotice } from "./change-notice.ts";
import { afterFailure, afterTelling, givenUp, turnOf } from "./notice-life.ts";
import { callsOf } from "./notices-due.ts";
import { recipientMessage } from "./recipient-message.ts";
import type { TellPorts } from "./tell-recipients.ts";

type Turn = { now: Instant; policy: RightsPolicy };

/** Writes to a recipient whose turn it is, or gives it up and tells privacy staff. */
export async function writeToRecipient(
  ports: TellPorts,
  notice: RecipientNotice,
  { now, policy }: Turn,
): Promise<void> {
  switch (turnOf(notice, policy.recipients)) {
    case "nothing":
      return;
    case "give-up":
      return giveUp(ports, notice, now);
    case "write": {
      const sent = await attempt(() => send(ports, notice, { now, policy }));
      if (sent.ok) await writeDown(ports, notice, now);
      await changeNotice(ports.ledger, notice, (current) => {
        // Meanwhile somebody took down an answer, or another run wrote.
        if (current.revision !== notice.revision) return current;
        return sent.ok
          ? afterTelling(current, now, policy.recipients)
          : afterFailure(current, now);
      });
      if (!sent.ok) throw sent.reason;
    }
  }
}

/** The settings no longer name this recipient: nobody knows where to write to. */
export class UnknownRecipient extends Error {
  readonly code = "unknown-recipient";
}

/** Each try has its own name, so that it goes out once (docs/decisions/022). */
async function send(
  ports: TellPorts,
  { requestId, recipientId, of, tries, toldAt }: RecipientNotice,
  { now, policy }: Turn,
): Promise<void> {
  const recipient = policy.recipients.contacts.find(
    ({ id }) => id === recipientId,
  );
  if (recipient === undefined)
    throw new UnknownRecipient(
      `The settings have no recipient ${recipientId}; name it, or take down that it cannot be reached.`,
    );
  const request = await requestOf(ports.ledger, requestId);
  const calls = await callsOf(ports.ledger, request, of);
  await sendOnce(
    ports,
    { requestId, name: `recipient#${of}#${recipientId}#${String(tries)}`, now },
    () =>
      Promise.resolve({
        letter: recipientMessage({
          ...{ to: recipient.address, requestId, of, calls },
          controller: policy.controller,
          isReminder: toldAt !== undefined,
        }),
        details: { recipientId, of },
      }),
  );
}

const writeDown = (
  { ledger }: TellPorts,
  { requestId, recipientId, of, tries }: RecipientNotice,
  now: Instant,
) =>
  ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "recipient.told",
    discriminator: `${of}#${recipientId}#${String(tries)}`,
    at: now,
    details: { recipientId, of, tries: tries + 1 },
    revision: 0,
  });

async function giveUp(
  { ledger, notifier }: TellPorts,
  notice: RecipientNotice,
  now: Instant,
): Promise<void> {
  if (!(await changeNotice(ledger, notice, givenUp))) return;
  const { requestId, recipientId, of, tries } = notice;
  await ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "recipient.not-reached",
    discriminator: `${of}#${recipientId}`,
    at: now,
    details: { recipientId, of, tries },
    revision: 0,
  });
  await notifier.notify({
    to: "privacy",
    subject: `Request ${requestId}: ${recipientId} does not answer`,
    body: `${recipientId} was written to ${String(tries)} times about the ${of} of request ${requestId} and said nothing. Reach it another way, then: tacet requests acknowledge ${requestId} ${recipientId}, or: tacet requests disproportion --help`,
  });
}
