import type { Ledger } from "../ports.ts";
import type { Collection } from "#schemas/collection";
import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import { callPartition } from "../ledger/keys.ts";

/**
 * A caller answered, hours went by and nobody reported the end of the call: the event is lost. With a call id the
 * search for recordings starts without it; without one the loss is written down for reconciliation (T103).
 */
export async function watchEnd(
  ledger: Ledger,
  answer: ConsentAnswer,
  now: Instant,
): Promise<void> {
  const partition = callPartition(answer.interactionId);
  const items = await ledger.readPartition(partition);
  if (!items.some((item) => item.kind === "collection")) {
    if (answer.callId === undefined) {
      await ledger.append({
        kind: "evidence",
        about: partition,
        type: "call.end.unreported",
        discriminator: answer.digest,
        at: now,
        details: {},
        revision: 0,
      });
    } else {
      await ledger.append(
        collectionWithoutEvent({ ...answer, callId: answer.callId }, now),
      );
    }
  }
  const { watchAt: _done, ...watched } = answer;
  await ledger.replace([watched]);
}

/** The end of such a call is not known; its consent answer came earlier, so the thirty days start no later than they should. */
function collectionWithoutEvent(
  answer: ConsentAnswer & Pick<Collection, "callId">,
  now: Instant,
): Collection {
  return {
    kind: "collection",
    interactionId: answer.interactionId,
    callId: answer.callId,
    direction: answer.channel === "keypad" ? "inbound" : "outbound",
    openedBy: "lost-event",
    openedAt: now,
    endedAt: answer.receivedAt,
    subject: answer.subject,
    entityId: answer.entityId,
    state: "open",
    attempts: 0,
    failures: 0,
    found: 0,
    unfetched: 0,
    nextAt: now,
    revision: 0,
  };
}
