import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "#domain/ledger/keys";
import type { Ports } from "#domain/ports";
import { uploadMinutes } from "#domain/retention/erase-derivatives";
import { eraseRecordings } from "#domain/retention/erase-recordings";
import { isKept, keep, letGo } from "#domain/retention/keepers";
import { orderErasure } from "#domain/retention/order-erasure";
import { registerDerivative } from "#domain/retention/register-derivative";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { DerivativeId, StaffId, SuspensionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { keepCall } from "#test/builders/calls";
import { derivedBytes } from "#test/builders/derivatives";
import { staffId } from "#test/builders/gateway";
import {
  itemsOf,
  type Office,
  openOffice,
  recordingOf,
  retention,
} from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";
import { type Break, portsOfAProcess } from "./broken-off.ts";

type Breakable = {
  do: "register" | "sweep" | "hold" | "release";
  broken?: Break;
};
type Step =
  | Breakable
  | { do: "stall" | "arrive" | "order" }
  | { do: "pass"; minutes: number };

const broken = fc.option(
  fc.record({
    call: fc.integer({ min: 1, max: 8 }),
    when: fc.constantFrom<Break["when"]>("before", "after"),
  }),
  { nil: undefined },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        "register",
        "register",
        "sweep",
        "sweep",
        "hold",
        "release",
      ),
      broken,
    )
    .map(([what, how]) =>
      how === undefined ? { do: what } : { do: what, broken: how },
    ),
  fc
    .constantFrom<"stall" | "arrive" | "order">("stall", "arrive", "order")
    .map((what) => ({ do: what })),
  fc
    .constantFrom(1, 20, 60, 31 * 1440)
    .map((minutes) => ({ do: "pass" as const, minutes })),
);

const keeper = {
  by: "hold",
  id: SuspensionId.parse("00000000-0000-4000-8000-000000000001"),
} as const;

type World = {
  office: Office;
  key: ReturnType<typeof keyOf>;
  interactionId: Parameters<typeof recordingOf>[1];
  /** Uploads that hang, from when, and what lets them go on. */
  stalled: { since: Instant; goOn: () => Promise<unknown> }[];
  /** Keys of what was registered to the end. */
  registered: Set<string>;
};

async function openWorld(): Promise<World> {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const key = keyOf(await recordingOf(office, interactionId));
  return { office, key, interactionId, stalled: [], registered: new Set() };
}

async function register(
  { office, key, registered }: World,
  ports: Pick<Ports, "ledger" | "objects">,
): Promise<void> {
  const done = await registerDerivative(
    ports,
    {
      parent: key,
      derivativeId: DerivativeId.parse(office.randomId()),
      form: "transcript",
      registeredBy: StaffId.parse(staffId),
      body: bodyOf("what was said"),
      contentType: "text/plain",
    },
    office.now(),
  );
  if (done.verdict === "registered") registered.add(done.derivative.key);
}

/** An upload that hangs between the parent's word of it and its bytes. */
async function stall(world: World): Promise<void> {
  const { office } = world;
  const reached = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  const objects: Ports["objects"] = {
    ...office.objects,
    put: async (...given) => {
      reached.resolve(undefined);
      await gate.promise;
      return office.objects.put(...given);
    },
  };
  const since = office.now();
  const working = register(world, { ...office, objects }).catch(
    () => undefined,
  );
  await Promise.race([reached.promise, working]);
  world.stalled.push({
    since,
    goOn: () => {
      gate.resolve(undefined);
      return working;
    },
  });
}

/** A function that has run longer than it may is ended; its bytes never come. */
async function arrive({ office, stalled }: World): Promise<void> {
  const next = stalled.shift();
  if (next === undefined) return;
  if (plusMinutes(next.since, uploadMinutes) > office.now()) await next.goOn();
}

const sweep = (
  office: Office,
  ports: Pick<Ports, "ledger" | "objects" | "platform">,
) => eraseRecordings(ports, office.now(), retention, () => true);

async function order({ office, interactionId }: World): Promise<void> {
  const recording = await recordingOf(office, interactionId);
  if (recording.erasure === undefined)
    await office.ledger.replace([
      orderErasure(recording, { cause: "withdrawn" }, office.now()),
    ]);
}

async function perform(world: World, one: Step): Promise<void> {
  switch (one.do) {
    case "stall":
      return stall(world);
    case "arrive":
      return arrive(world);
    case "order":
      return order(world);
    case "pass":
      world.office.clock.advance(one.minutes * 60_000);
      return;
    default:
      return process(world, one);
  }
}

/** What a process does of it before it ends. */
async function process(
  world: World,
  { do: what, broken: how }: Breakable,
): Promise<void> {
  const { office, key } = world;
  const ports = portsOfAProcess(office, how, (act) => act);
  const acts = {
    register: () => register(world, ports),
    sweep: () => sweep(office, ports),
    hold: () => keep(ports, key, keeper),
    release: () => letGo(ports, key, { keeper, now: office.now() }),
  };
  await acts[what]().catch(() => undefined);
}

async function expectAtAnyMoment(world: World): Promise<void> {
  const { office, interactionId, registered } = world;
  const parent = await recordingOf(office, interactionId);
  const bytes = derivedBytes(office);
  if (parent.state === "erased") expect(bytes).toEqual([]);
  if (parent.state === "kept" && isKept(parent))
    for (const key of registered) expect(bytes).toContain(key);
  for (const item of await itemsOf(office, interactionId))
    if (item.kind === "derivative" && item.state === "erased")
      expect(bytes).not.toContain(item.key);
}

async function expectInTheEnd(world: World): Promise<void> {
  const { office, interactionId } = world;
  for (const _try of [1, 2]) await perform(world, { do: "release" });
  office.clock.set(plusDays(office.now(), 31));
  for (const _run of [1, 2, 3]) {
    await sweep(office, office);
    office.clock.advance(7 * 3_600_000);
  }
  expect(await recordingOf(office, interactionId)).toHaveProperty(
    "state",
    "erased",
  );
  expect(derivedBytes(office)).toEqual([]);
  for (const item of await itemsOf(office, interactionId))
    if (item.kind === "derivative") expect(item.state).toBe("erased");
  expect(
    await office.ledger.due("erase", plusDays(office.now(), 400), 10),
  ).toEqual([]);
}

test("nothing made from a recording outlives it, or goes while it is kept, in whatever order things happen and break off (T8)", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 25 }),
      async (steps) => {
        const world = await openWorld();
        for (const one of steps) {
          await perform(world, one);
          await expectAtAnyMoment(world);
        }
        await expectInTheEnd(world);
        world.office.close();
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
