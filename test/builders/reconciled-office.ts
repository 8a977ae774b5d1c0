import { plusMinutes } from "#domain/time/instant";
import {
  findingsOfDay,
  ledgerWatchKey,
} from "#domain/ledger/reconciliation-keys";
import { reconcile } from "#functions/reconcile/reconcile";
import { Instant } from "#schemas/instant";
import type { Finding } from "#schemas/reconciliation";
import { context } from "./gateway.ts";
import { environment, type Office, openOffice } from "./office.ts";
import { type Compared, faults, healthyWorld } from "./planted-faults.ts";

/** The day of the calls, and the two mornings after it. */
export const day = "2026-11-27";
export const noon = Instant.parse(`${day}T09:00:00.000Z`);
export const morning = Instant.parse("2026-11-28T02:10:00.000Z");
export const nextMorning = Instant.parse("2026-11-29T02:10:00.000Z");

export const types = Object.keys(faults).filter(
  (name): name is Compared => name in faults,
);
export async function worldWith(
  ...planted: readonly Compared[]
): Promise<Office> {
  const office = openOffice();
  // Lifecycle has two days for a marker, so it is left behind earlier than the rest.
  if (planted.includes("orphan-marker")) await plant(office, "orphan-marker");
  office.clock.set(noon);
  await healthyWorld(office);
  await plant(office, ...planted.filter((type) => type !== "orphan-marker"));
  return office;
}

export async function plant(
  office: Office,
  ...planted: readonly Compared[]
): Promise<void> {
  const prepared = [];
  for (const type of planted) prepared.push(await faults[type](office));
  for (const does of prepared) await does();
}

/** As if the ten minutes' runs had never missed one until then. */
export async function seenUntil(
  { ledger }: Office,
  seenAt: Instant,
): Promise<void> {
  const known = await ledger.read(ledgerWatchKey);
  await (known?.kind === "ledger-watch"
    ? ledger.replace([{ ...known, seenAt }])
    : ledger.append({ kind: "ledger-watch", seenAt, gaps: [], revision: 0 }));
}

export async function run(
  office: Office,
  at: Instant = morning,
): Promise<void> {
  await seenUntil(office, plusMinutes(at, -10));
  await reconcileAt(office, at);
}

/** One run of the function, whenever the one before was. */
export async function reconcileAt(office: Office, at: Instant): Promise<void> {
  if (at > office.now()) office.clock.set(at);
  await reconcile(office, environment)({ scheduledTime: at }, context);
}

export async function findingsOf(office: Office, of = day): Promise<Finding[]> {
  const items = await office.ledger.find("day", findingsOfDay(of));
  return items.filter((item) => item.kind === "finding");
}

export const typesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ type }) => type).sort();
