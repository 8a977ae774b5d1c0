import type { Instant } from "#schemas/instant";
import type { Finding, FindingType } from "#schemas/reconciliation";
import type { Recording } from "#schemas/recording";
import { attemptEach, failuresOf } from "../attempt.ts";
import { callPartition } from "../ledger/keys.ts";
import { openFindings } from "../ledger/reconciliation-keys.ts";
import type { Ledger } from "../ports.ts";
import { isEndedByPersons } from "./conclude-finding.ts";
import type { Place, ReconcilePorts, WalkedPage } from "./walk.ts";
import { isHeard } from "./walk-platform.ts";
import { lookAtRecording } from "./walk-calls.ts";

/** Their walk goes over everything each time, so what it did not meet again is gone. */
const walkedWhole: readonly FindingType[] = [
  "unknown-version",
  "overwritten",
  "present-though-erased",
  "overdue",
  "kept-unlocked",
  "locked-unkept",
  "orphan-marker",
  "landed-unheard",
  "transfer-ending",
  "transfer-ended",
];

/** Closes the open findings whose difference is no more. */
export async function closeFindings(
  ports: ReconcilePorts,
  { day, now }: Place,
): Promise<WalkedPage> {
  const found = await ports.ledger.find("alias", openFindings);
  const findings = found.filter((item) => item.kind === "finding");
  const earlier = findings.filter(({ lastDay }) => lastDay < day);
  const looked = await attemptEach(earlier, 16, async (finding) => {
    if (await stands(ports, finding, now)) return;
    await ports.ledger.replace([
      { ...finding, state: "closed", closedAt: now },
    ]);
  });
  return {
    looked: findings.length,
    differences: [],
    failures: failuresOf(looked),
    next: undefined,
    waits: false,
  };
}

async function stands(
  ports: ReconcilePorts,
  finding: Finding,
  now: Instant,
): Promise<boolean> {
  if (isEndedByPersons(finding)) return true;
  if (walkedWhole.includes(finding.type)) return false;
  if (finding.type === "call-unheard")
    return !(await isHeard(ports.ledger, finding.about));
  const recording = await recordingOf(ports.ledger, finding);
  if (recording === undefined) return true;
  const differences = await lookAtRecording(ports, recording, now);
  return differences.some(({ type }) => type === finding.type);
}

async function recordingOf(
  ledger: Ledger,
  { about: { interactionId, recordingId } }: Finding,
): Promise<Recording | undefined> {
  if (interactionId === undefined) return undefined;
  const items = await ledger.readPartition(callPartition(interactionId));
  return items.find(
    (item): item is Recording =>
      item.kind === "recording" && item.recordingId === recordingId,
  );
}
