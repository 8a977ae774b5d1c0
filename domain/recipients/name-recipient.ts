import type { RightsPolicy } from "#schemas/policy";
import { requestOf } from "../rights/change-request.ts";
import { type AboutRecipient, type TakenDown } from "./answer-of-recipient.ts";
import { doneOf } from "./notices-due.ts";
import { openNotice, type TellPorts } from "./tell-recipients.ts";
import { requestPartition } from "../ledger/keys.ts";

/**
 * T100: a recipient that got the data in this case only, as an authority does, is told of what was done to them. That it
 * got them is not known here; whoever disclosed them names it. The sweep writes to it.
 */
export async function nameRecipient(
  { ledger }: Pick<TellPorts, "ledger">,
  { requestId, recipientId, by, now }: AboutRecipient,
  { recipients }: Pick<RightsPolicy, "recipients">,
): Promise<TakenDown> {
  const request = await requestOf(ledger, requestId);
  const recipient = recipients.contacts.find(({ id }) => id === recipientId);
  if (recipient === undefined)
    return {
      reason: `The settings have no recipient ${recipientId}.`,
      fix: `Name one of: ${recipients.contacts.map(({ id }) => id).join(", ")}.`,
    };
  const done = doneOf(request);
  if (done.length === 0)
    return {
      reason: "Nothing is done yet of which a recipient would be told.",
      fix: "Name it once the erasure, the statement or the restriction is verified.",
      article: "Art 19",
    };
  for (const of of done) {
    await openNotice(ledger, { request, of, recipient, now });
    await ledger.append({
      kind: "evidence",
      about: requestPartition(requestId),
      type: "recipient.named",
      discriminator: `${of}#${recipientId}`,
      at: now,
      details: { recipientId, of, by },
      revision: 0,
    });
  }
  return undefined;
}
