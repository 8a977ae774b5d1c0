import type { Instant, LegalDate } from "#schemas/instant";
import type { Finding, Healing } from "#schemas/reconciliation";
import { callPartition } from "../ledger/keys.ts";
import { findingPartition } from "../ledger/reconciliation-keys.ts";
import { type Difference } from "./difference.ts";
import { findingOf } from "./finding-of.ts";
import { heal, type HealPorts } from "./heal.ts";

export type Meeting = {
  day: LegalDate;
  now: Instant;
  /** Leaves the difference as it is; a person decides. */
  healsNothing: boolean;
};
export type Met = { first: boolean; healed: boolean };

/** Remembers a difference as a finding, the same one as yesterday's, and heals it where that is safe. */
export async function recordDifference(
  ports: HealPorts,
  difference: Difference,
  { day, now, healsNothing }: Meeting,
): Promise<Met> {
  const made = findingOf(difference, day, now);
  const appended = await ports.ledger.append(made);
  const known = knownBy(appended) ?? made;
  const first = known === made || known.lastDay < day;
  if (!first && known.state !== "open") return { first, healed: false };
  const how = healsNothing ? undefined : await healed(ports, difference, now);
  if (how !== undefined || known !== made)
    await remember(ports, known, { day, now, how });
  return { first, healed: how !== undefined };
}

async function remember(
  ports: HealPorts,
  known: Finding,
  meeting: Pick<Meeting, "day" | "now"> & { how: Healing | undefined },
): Promise<void> {
  const { how, now } = meeting;
  if (how !== undefined) await tell(ports, known, { how, now });
  await ports.ledger.replace([metAgain(known, meeting)]);
}

const knownBy = (
  appended: Awaited<ReturnType<HealPorts["ledger"]["append"]>>,
): Finding | undefined =>
  appended.outcome === "present" && appended.item.kind === "finding"
    ? appended.item
    : undefined;

const healed = async (
  ports: HealPorts,
  { remedy }: Difference,
  now: Instant,
): Promise<Healing | undefined> =>
  remedy === undefined ? undefined : heal(ports, remedy, now);

function metAgain(
  finding: Finding,
  {
    day,
    now,
    how,
  }: Pick<Meeting, "day" | "now"> & { how: Healing | undefined },
): Finding {
  const { closedAt: _reopened, healedAt: _before, how: _as, ...rest } = finding;
  const lastDay = finding.lastDay > day ? finding.lastDay : day;
  return how === undefined
    ? { ...rest, lastDay, state: "open" }
    : { ...rest, lastDay, state: "healed", healedAt: now, how };
}

/** With the call it is about, or by itself when nobody knows whose it is. */
async function tell(
  { ledger }: HealPorts,
  finding: Finding,
  { how, now }: { how: Healing; now: Instant },
): Promise<void> {
  const { interactionId, ...ids } = finding.about;
  await ledger.append({
    kind: "evidence",
    about:
      interactionId === undefined
        ? findingPartition(finding)
        : callPartition(interactionId),
    type: "finding.healed",
    discriminator: `${finding.type}#${finding.subject}#${now}`,
    at: now,
    details: { finding: finding.type, how, ...told(ids) },
    revision: 0,
  });
}

const told = (
  ids: Record<string, string | undefined>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ids).flatMap(([name, id]) =>
      id === undefined ? [] : [[name, id]],
    ),
  );
