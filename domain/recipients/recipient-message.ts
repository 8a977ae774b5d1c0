import type { InteractionId, RequestId } from "#schemas/ids";
import type { NoticeOf } from "#schemas/recipient-notice";
import type { Letter } from "../ports.ts";
import { type Block, plainText } from "../letters/block.ts";
import { htmlOf } from "../letters/html.ts";

export type Message = {
  to: string;
  requestId: RequestId;
  of: NoticeOf;
  calls: readonly InteractionId[];
  controller: { name: string; contact: string };
  isReminder: boolean;
};

const asked: Readonly<Record<NoticeOf, string>> = {
  erasure:
    "We erase the recordings of the calls below at the request of the person concerned. Please erase every copy of them, and what was made from them.",
  rectification:
    "A statement of the person concerned now belongs to the recordings of the calls below. Please take it into account wherever you use them; ask us for its text.",
  restriction:
    "The recordings of the calls below may only be stored for now. Please do not use your copies until we tell you that this has ended.",
};

/**
 * What a recipient is told: which calls, and what to do with them. It goes from business to business, in English, and
 * says nothing of the person (Art 19, T32).
 */
export function recipientMessage(message: Message): Letter {
  const { to, requestId, of, calls, controller, isReminder } = message;
  const subject = `${isReminder ? "Reminder: " : ""}${of} of recordings, reference ${requestId}`;
  const blocks: Block[] = [
    ...(isReminder ? ["We wrote to you about this and have no answer."] : []),
    `${asked[of]} (Article 19 GDPR)`,
    { list: calls },
    `Please confirm to ${controller.contact} that it is done, or that you hold none of them, with this reference: ${requestId}`,
    controller.name,
  ];
  return {
    to,
    subject,
    body: `${plainText(blocks)}\n`,
    html: htmlOf({ language: "en", subject, blocks }),
  };
}
