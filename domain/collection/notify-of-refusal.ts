import type { Ledger, Notice, Notifier } from "../ports.ts";
import type { InteractionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { callPartition } from "../ledger/keys.ts";

const audiences = ["management", "it"] as const;

/** R11: at the end of a refused outbound call, management and IT are each told, and each notice is evidence (T77). */
export async function notifyOfRefusal(
  { ledger, notifier }: { ledger: Ledger; notifier: Pick<Notifier, "notify"> },
  interactionId: InteractionId,
  { items, now }: { items: readonly LedgerItem[]; now: Instant },
): Promise<void> {
  for (const audience of audiences) {
    if (wasTold(items, audience)) continue;
    const messageId = await notifier.notify(
      noticeOfRefusal(audience, interactionId),
    );
    await ledger.append({
      kind: "evidence",
      about: callPartition(interactionId),
      type: "notice.sent",
      discriminator: audience,
      at: now,
      details: { to: audience, messageId },
      revision: 0,
    });
  }
}

function wasTold(items: readonly LedgerItem[], audience: string): boolean {
  return items.some(
    (item) =>
      item.kind === "evidence" &&
      item.type === "notice.sent" &&
      item.discriminator === audience,
  );
}

function noticeOfRefusal(
  to: Notice["to"],
  interactionId: InteractionId,
): Notice {
  return {
    to,
    subject: "A customer refused the recording of an outbound call",
    body: [
      `Interaction ${interactionId}: the customer did not agree to the recording.`,
      "Its audio is being erased here and at the platform. You need not do anything;",
      "you will hear of it again only if the erasure cannot be confirmed.",
    ].join("\n"),
  };
}
