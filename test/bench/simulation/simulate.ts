import { instantOf, millisecondsOf } from "#domain/time/instant";
import { Instant } from "#schemas/instant";
import { settings } from "#stacks/settings";
import { seededRandom } from "#test/bench/seeded-random";
import { type Agenda, openAgenda } from "./agenda.ts";
import type { Kept, Place, WriteKind } from "./ledger-meter.ts";
import type { Rate } from "./rate.ts";
import { openRequests, type RequestCounts } from "./request-life.ts";
import type { SweepName } from "./sweep-name.ts";
import { openSweeps, type SweepCounts } from "./sweeps.ts";
import { trafficOfDay } from "./traffic.ts";
import { planCall } from "./webhooks.ts";
import type { Testimony } from "./witness.ts";
import { type Act, openWorld, type World } from "./world.ts";

export type SimulationOptions = {
  days: number;
  callsPerDay: number;
  requestsPerDay: number;
  seed: number;
  tell: (line: string) => void;
};
export type SimulationReport = {
  days: number;
  callsPerDay: number;
  calls: number;
  /** The last days, when as much falls due as comes in; rates are theirs. */
  measuredDays: number;
  kept: [string, Kept][];
  indexed: [Place, Kept][];
  /** Bytes that the last days added for good, to the table and to each index. */
  grown: [Place, number][];
  writes: [Place, Rate][];
  writeUnits: [Place, Rate][];
  writesByKind: [WriteKind | "refused", Rate][];
  readUnits: [string, Rate][];
  acts: [Act, Rate][];
  vault: number;
  sweeps: Record<SweepName, SweepCounts>;
  requests: RequestCounts;
  testimony: Testimony;
};

const { consent, retention, rights } = settings.production;
const opening = Instant.parse("2026-11-23T00:00:00.000Z");
const day = 86_400_000;
const hour = 3_600_000;
const measured = 2;

/** Days of calls and of what follows from them, in simulated time, with the product's own use cases. */
export async function simulate(
  options: SimulationOptions,
): Promise<SimulationReport> {
  const random = seededRandom(options.seed);
  const start = millisecondsOf(opening);
  const agenda = openAgenda(start);
  const world = openWorld({ agenda, random, retention });
  const requests = openRequests({
    ports: { ...world },
    agenda,
    policy: rights,
  });
  const sweeps = openSweeps({
    agenda,
    world,
    workflows: requests.workflows,
    retention,
    eachMinute: () => {
      for (const rate of ratesOf(world)) rate.roll();
    },
  });
  sweeps.runFrom(start);
  const measuredDays = Math.min(measured, options.days);
  let before = sizesOf(world);
  for (let index = 0; index < options.days; index += 1) {
    if (index === options.days - measuredDays) {
      for (const rate of ratesOf(world)) rate.reset();
      before = sizesOf(world);
    }
    const today = start + index * day;
    const calls = trafficOfDay(today, options.callsPerDay, random);
    for (const call of calls)
      planCall({ agenda, world, policies: { consent, retention } }, call);
    planRequests({ agenda, random, register: requests.register }, options);
    await agenda.runUntil(today + day - 1);
    world.witness.inspect(world.objects.keys());
    options.tell(progressOf(agenda, world, index));
  }
  return {
    days: options.days,
    callsPerDay: options.callsPerDay,
    calls: options.days * options.callsPerDay,
    measuredDays,
    kept: [...world.meter.kept()],
    indexed: [...world.meter.indexed()],
    grown: [...sizesOf(world)].map(([place, bytes]) => [
      place,
      bytes - (before.get(place) ?? 0),
    ]),
    writes: world.meter.writes.read(),
    writeUnits: world.meter.writeUnits.read(),
    writesByKind: world.meter.byKind.read(),
    readUnits: world.meter.readUnits.read(),
    acts: world.acts.read(),
    vault: world.objects.size(),
    sweeps: sweeps.counts,
    requests: requests.counts,
    testimony: world.witness.testimony(),
  };
}

const ratesOf = ({ meter, acts }: World) => [
  meter.writes,
  meter.writeUnits,
  meter.readUnits,
  meter.byKind,
  acts,
];

function sizesOf({ meter }: World): Map<Place, number> {
  const kept = [...meter.kept().values()];
  return new Map<Place, number>([
    ["table", kept.reduce((sum, { bytes }) => sum + bytes, 0)],
    ...[...meter.indexed()].map(
      ([place, { bytes }]) => [place, bytes] as const,
    ),
  ]);
}

type Desk = {
  agenda: Agenda;
  random: () => number;
  register: ReturnType<typeof openRequests>["register"];
};

/** In office hours, from people who called before; people here take up to eight days for an identity. */
function planRequests(
  { agenda, random, register }: Desk,
  { requestsPerDay }: SimulationOptions,
): void {
  const midnight = agenda.now();
  for (let index = 0; index < requestsPerDay; index += 1) {
    const at = midnight + (8 + random() * 9) * hour;
    const asked = {
      right: index % 2 === 0 ? ("access" as const) : ("erasure" as const),
      requestId: uuidFrom(midnight / day, index),
      caller: `+3247${String(1_000_000 + Math.floor(random() * 60_000))}`,
      identityAfter: (0.5 + random() * 7.5) * day,
      approvalAfter: (0.2 + random() * 2.8) * day,
    };
    agenda.at(at, () => register(asked));
  }
}

const uuidFrom = (dayNumber: number, index: number) =>
  `${Math.floor(dayNumber).toString(16).padStart(8, "0")}-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;

function progressOf(agenda: Agenda, world: World, index: number): string {
  const { early, overdue } = world.witness.testimony();
  return `day ${index + 1}, ${instantOf(agenda.now()).slice(0, 10)}: ${world.objects.size()} kept, ${overdue.length} overdue, ${early.length} erased early, ${world.platform.size()} at the platform`;
}
