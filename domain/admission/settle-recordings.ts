import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import { attemptEach, failuresOf } from "../attempt.ts";
import type { SweepSummary } from "../collection/collect-recordings.ts";
import { callPartition } from "../ledger/keys.ts";
import type { AdmitPorts } from "./admit-recording.ts";
import { joinWithConsent } from "./join-with-consent.ts";
import { passToCall } from "./pass-to-call.ts";

/** Looks again at audio that waits for an answer or for its call, and finishes admissions that broke off. */
export async function settleRecordings(
  ports: AdmitPorts,
  scheduledAt: Instant,
  policy: RetentionPolicy,
): Promise<SweepSummary> {
  const due = await ports.ledger.due("settle", scheduledAt, 500);
  const attempts = await attemptEach(due, 8, async (item) => {
    if (item.kind !== "recording") return;
    if (await passToCall(ports, item, { now: scheduledAt, policy })) return;
    const items = await ports.ledger.readPartition(
      callPartition(item.interactionId),
    );
    await joinWithConsent(ports, item, {
      items,
      policy,
      now: scheduledAt,
      isNew: false,
    });
  });
  return { looked: due.length, failures: failuresOf(attempts) };
}
