import { settleRecordings } from "#domain/admission/settle-recordings";
import { collectRecordings } from "#domain/collection/collect-recordings";
import type { DueQueue } from "#domain/ports";
import { eraseRecordings } from "#domain/retention/erase-recordings";
import { finishErasures } from "#domain/acts/finish-erasures";
import { instantOf, secondsBetween } from "#domain/time/instant";
import type { Ports } from "#domain/ports";
import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { Agenda } from "./agenda.ts";
import type { SweepName } from "./sweep-name.ts";
import type { World } from "./world.ts";

export type SweepCounts = {
  runs: number;
  looked: number;
  /** The most that one sweep found due: the peak of its queue. */
  peak: number;
  failures: number;
  /** The longest that something was still due after a sweep that could have taken it. */
  latestSeconds: number;
};

export type Sweeps = {
  counts: Record<SweepName, SweepCounts>;
  /** One minute's sweeps, and the next minute planned. */
  runFrom(moment: number): void;
};

const none = (): SweepCounts => ({
  runs: 0,
  looked: 0,
  peak: 0,
  failures: 0,
  latestSeconds: 0,
});
const minute = 60_000;

export type SweepSetting = {
  agenda: Agenda;
  world: World;
  workflows: Ports["workflows"];
  retention: RetentionPolicy;
  /** Runs first in each minute. */
  eachMinute: () => void;
};

/** Each minute, as the schedules run; a sweep takes no simulated time. */
export function openSweeps(setting: SweepSetting): Sweeps {
  const { agenda, world, workflows, retention, eachMinute } = setting;
  const counts = { collect: none(), settle: none(), erase: none() };
  const run = async (
    name: SweepName,
    sweep: (at: Instant) => Promise<{ looked: number; failures: unknown[] }>,
  ) => {
    const at = instantOf(agenda.now());
    const { looked, failures } = await sweep(at);
    world.acts.count(`looked at to ${name}`, looked);
    const count = counts[name];
    count.runs += 1;
    count.looked += looked;
    count.peak = Math.max(count.peak, looked);
    count.failures += failures.length;
    count.latestSeconds = Math.max(
      count.latestSeconds,
      overdueSeconds(world, name, at),
    );
  };
  const sweepAll = async (): Promise<void> => {
    eachMinute();
    await run("collect", (at) => collectRecordings(world, at, retention));
    await run("settle", (at) => settleRecordings(world, at, retention));
    await run("erase", (at) =>
      eraseRecordings(world, at, retention, () => true),
    );
    await finishErasures(
      { ledger: world.ledger, workflows },
      instantOf(agenda.now()),
    );
    runFrom(agenda.now() + minute);
  };
  const runFrom = (moment: number): void => {
    agenda.at(moment, sweepAll);
  };
  return { counts, runFrom };
}

function overdueSeconds(
  { ledger }: World,
  queue: DueQueue,
  now: Instant,
): number {
  const oldest = ledger.oldest(queue);
  return oldest === undefined ? 0 : Math.max(0, secondsBetween(oldest, now));
}
