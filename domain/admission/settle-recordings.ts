import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import { attempt, attemptEach, failuresOf } from "../attempt.ts";
import type { SweepSummary } from "../collection/collect-recordings.ts";
import { callPartition } from "../ledger/keys.ts";
import type { AdmitPorts } from "./admit-recording.ts";
import { joinWithConsent } from "./join-with-consent.ts";
import { callSince, type Passing, passToCall } from "./pass-to-call.ts";

/** Looks again at audio that waits for an answer or for its call, and finishes admissions that broke off. */
export async function settleRecordings(
  ports: AdmitPorts,
  scheduledAt: Instant,
  policy: RetentionPolicy,
): Promise<SweepSummary> {
  const due = await ports.ledger.due("settle", scheduledAt, 500);
  const attempts = await attemptEach(due, 8, async (item) => {
    if (item.kind === "recording")
      await settle(ports, item, { now: scheduledAt, policy });
  });
  return { looked: due.length, failures: failuresOf(attempts) };
}

async function settle(
  ports: AdmitPorts,
  recording: Recording,
  { now, policy }: Pick<Passing, "now" | "policy">,
): Promise<void> {
  const call = await attempt(() => callSince(ports, recording));
  if (call.ok && call.value !== undefined)
    return passToCall(ports, recording, { call: call.value, now, policy });
  const items = await ports.ledger.readPartition(
    callPartition(recording.interactionId),
  );
  await joinWithConsent(ports, recording, {
    ...{ items, policy, now },
    isNew: false,
  });
  // A platform that does not answer makes no wait longer (T78).
  if (!call.ok) throw call.reason;
}
