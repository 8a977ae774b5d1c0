import type { Ledger, Sealer } from "../ports.ts";
import type { EvidenceType } from "#schemas/evidence";
import type {
  NewDisproportion,
  RecipientId,
  RecipientNotice,
} from "#schemas/recipient-notice";
import { requestPartition } from "../ledger/keys.ts";
import { requestOf } from "../rights/change-request.ts";
import type { Act, NotNow } from "../desk/steering.ts";
import { changeNotice, noticesOf } from "./change-notice.ts";
import { acknowledged, disproportionate } from "./notice-life.ts";

export type AboutRecipient = Act & { recipientId: RecipientId };
/** Why it cannot be taken down; nothing when it was. */
export type TakenDown = NotNow | undefined;

/** A recipient said that it did its part, for everything it was told of this request. */
export const acknowledgeNotice = (
  ledger: Ledger,
  about: AboutRecipient,
): Promise<TakenDown> =>
  takeDown(ledger, about, "recipient.acknowledged", {
    change: (notice) => acknowledged(notice, about),
    details: {},
  });

/** Art 19: telling it is impossible, or an effort out of proportion. A person says so, and why; the words are sealed. */
export async function disproportionNotice(
  { ledger, sealer }: { ledger: Ledger; sealer: Pick<Sealer, "seal"> },
  about: AboutRecipient,
  { reason, words }: NewDisproportion,
): Promise<TakenDown> {
  const { requestId, by } = about;
  const sealed = await sealer.seal(requestId, words);
  return takeDown(ledger, about, "recipient.disproportionate", {
    change: (notice) => disproportionate(notice, { by, reason, words: sealed }),
    details: { reason },
  });
}

async function takeDown(
  ledger: Ledger,
  { requestId, recipientId, by, now }: AboutRecipient,
  type: EvidenceType,
  {
    change,
    details,
  }: {
    change: (notice: RecipientNotice) => RecipientNotice;
    details: Record<string, string>;
  },
): Promise<TakenDown> {
  await requestOf(ledger, requestId);
  const notices = (await noticesOf(ledger, requestId)).filter(
    (notice) => notice.recipientId === recipientId,
  );
  for (const notice of notices) {
    if (!(await changeNotice(ledger, notice, change))) continue;
    const { of } = notice;
    await ledger.append({
      kind: "evidence",
      about: requestPartition(requestId),
      type,
      discriminator: `${of}#${recipientId}`,
      at: now,
      details: { recipientId, of, by, ...details },
      revision: 0,
    });
  }
  return notices.length > 0 ? undefined : neverTold(recipientId);
}

const neverTold = (recipientId: string): NotNow => ({
  reason: `${recipientId} was told nothing about this request.`,
  fix: "See who was: tacet requests recipients ID",
});
