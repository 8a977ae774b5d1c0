import type { Ledger, Notifier } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Right } from "#schemas/right";
import type { Transfer } from "#schemas/transfer";
import { localDate } from "../clock/calendar-day.ts";
import { keyOf, requestPartition } from "../ledger/keys.ts";
import { requestOf } from "../rights/change-request.ts";
import { transfersOn } from "./transfers-on.ts";

type Ports = { ledger: Ledger; notifier: Pick<Notifier, "notify"> };

/** Rights whose answer names transfers (Art 13(1)(f), 15(2)). */
const naming: readonly Right[] = ["access", "information"];

/**
 * Tells privacy staff, once a request, that data go to an importer for which nothing holds on the day of the answer
 * (Art 44, T111): the answer could not name anything, and the transfer itself has to stop or be papered.
 */
export async function tellUncovered(
  { ledger, notifier }: Ports,
  { requestId, now }: { requestId: RequestId; now: Instant },
  transfers: readonly Transfer[],
): Promise<void> {
  const request = await requestOf(ledger, requestId);
  const { approval, entityId, clock } = request;
  const outcomes = approval?.outcomes ?? [];
  if (
    !outcomes.some(
      ({ right, result }) => result !== "refused" && naming.includes(right),
    )
  )
    return;
  const day = localDate(now, clock.timeZone);
  const { uncovered } = transfersOn(transfers, entityId, day);
  if (uncovered.length === 0) return;
  const evidence = {
    kind: "evidence",
    about: requestPartition(requestId),
    type: "transfer.uncovered",
    discriminator: "answer",
    at: now,
    details: { entityId, importers: uncovered.join(" ") },
    revision: 0,
  } as const;
  if ((await ledger.read(keyOf(evidence))) !== undefined) return;
  await notifier.notify({
    to: "privacy",
    subject: `Request ${requestId}: a transfer rests on nothing`,
    body: [
      `The answer to request ${requestId} names no safeguard for data that ${entityId} passes on to: ${uncovered.join(", ")}. No instrument in the settings holds on ${day} (Art 44 to 46).`,
      "See docs/runbook.md#transfer-uncovered",
    ].join("\n"),
  });
  await ledger.append(evidence);
}
