import type {
  Finding,
  FindingOwner,
  FindingType,
} from "#schemas/reconciliation";
import { reconciliationPartition } from "../ledger/reconciliation-keys.ts";
import { keyOf } from "../ledger/keys.ts";
import type { Notice } from "../ports.ts";
import { eachFindingOf } from "./findings-of-day.ts";
import type { Place, ReconcilePorts, WalkedPage } from "./walk.ts";

type Count = { found: number; healed: number };
type Counts = Map<FindingOwner, Map<FindingType, Count>>;

/** Tells each owner once of the day's new findings: how many of what, and where to look. Ids are for those who ask. */
export async function notifyOwners(
  ports: ReconcilePorts,
  place: Place,
): Promise<WalkedPage> {
  const counts = await countNew(ports, place);
  for (const [owner, byType] of counts) await tell(ports, place, owner, byType);
  return {
    looked: counts.size,
    differences: [],
    failures: [],
    next: undefined,
    waits: false,
  };
}

async function countNew(
  { ledger }: ReconcilePorts,
  { day }: Place,
): Promise<Counts> {
  const counts: Counts = new Map();
  for await (const finding of eachFindingOf(ledger, day))
    count(counts, finding);
  return counts;
}

function count(counts: Counts, { owner, type, state }: Finding): void {
  const byType = counts.get(owner) ?? new Map<FindingType, Count>();
  const { found, healed } = byType.get(type) ?? { found: 0, healed: 0 };
  byType.set(type, {
    found: found + 1,
    healed: healed + (state === "healed" ? 1 : 0),
  });
  counts.set(owner, byType);
}

async function tell(
  { ledger, notifier }: ReconcilePorts,
  { day, now }: Place,
  to: FindingOwner,
  byType: ReadonlyMap<FindingType, Count>,
): Promise<void> {
  const sent = {
    kind: "evidence",
    about: reconciliationPartition(day),
    type: "notice.sent",
    discriminator: to,
    at: now,
    revision: 0,
  } as const;
  if ((await ledger.read(keyOf({ ...sent, details: {} }))) !== undefined)
    return;
  const messageId = await notifier.notify(noticeOf(to, day, byType));
  await ledger.append({ ...sent, details: { to, messageId } });
}

const noticeOf = (
  to: FindingOwner,
  day: string,
  byType: ReadonlyMap<FindingType, Count>,
): Notice => ({
  to,
  subject: `Reconciliation of ${day} found what should not be`,
  body: [
    ...[...byType].map(
      ([type, { found, healed }]) =>
        `${type}: ${found}, of which ${healed} healed by themselves`,
    ),
    "",
    `tacet reconcile show ${day} lists them; docs/runbook.md says what to do about each.`,
  ].join("\n"),
});
