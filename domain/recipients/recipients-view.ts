import type { Ledger, Sealer } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { RightsPolicy } from "#schemas/policy";
import type { RecipientNotice } from "#schemas/recipient-notice";
import { requestOf } from "../rights/change-request.ts";
import { noticesOf } from "./change-notice.ts";
import { nameOf } from "./name-of-recipient.ts";

/** A notice as staff may see it, with the words of whoever found it out of proportion. */
export type NoticeView = Omit<
  RecipientNotice,
  "kind" | "requestId" | "revision"
> & { name: string };

export async function recipientsView(
  { ledger, sealer }: { ledger: Ledger; sealer: Pick<Sealer, "unseal"> },
  requestId: RequestId,
  policy: Pick<RightsPolicy, "recipients">,
): Promise<{ requestId: RequestId; recipients: NoticeView[] }> {
  await requestOf(ledger, requestId);
  const recipients: NoticeView[] = [];
  for (const notice of await noticesOf(ledger, requestId)) {
    const {
      kind: _kind,
      requestId: _of,
      revision: _revision,
      ...shown
    } = notice;
    const words =
      notice.words === undefined
        ? {}
        : { words: await sealer.unseal(requestId, notice.words) };
    recipients.push({
      ...shown,
      ...words,
      name: nameOf(policy, notice.recipientId),
    });
  }
  return { requestId, recipients };
}
