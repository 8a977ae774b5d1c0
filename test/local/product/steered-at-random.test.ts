import fc from "fast-check";
import { expect, test } from "vitest";
import type { Request } from "#schemas/request";
import { other, registerAnother, toTheEnd } from "./desk-moves.ts";
import {
  openWorld,
  processOf,
  register,
  requestId,
  requestIn,
  type World,
} from "./killed-requests.ts";
import { lifeOf } from "./mortal.ts";
import { broken, movedThoughClosed, seenIn } from "./possible-states.ts";
import { everyMove, make, type SteeringMove } from "./steering-moves.ts";

/** What people most likely do while it waits for something, or is closed. */
const likely: Readonly<Record<string, readonly SteeringMove[]>> = {
  identity: [
    ...(["confirm", "confirm", "confirm", "pause", "go on"] as const),
    ...(["extend for complexity", "extend for their number"] as const),
    ...(["correct to both", "correct to access", "hand it on"] as const),
    ...(["fail", "take a duplicate in", "close as a duplicate"] as const),
  ],
  approval: [
    ...(["undo", "undo", "approve", "deny", "ask a fee"] as const),
    ...(["correct to erasure", "correct to being told"] as const),
    ...(["take a duplicate in", "take it back", "withdraw"] as const),
    ...(["extend for complexity", "refuse as excessive"] as const),
  ],
  fee: ["let the fee lapse", "pay", "waive", "wait two days", "do not pay"],
  erasure: ["erase for a minute"],
  closed: ["reopen", "reopen", "wait two days"],
};

/** Two times of three one of these, otherwise anything. */
const step = fc.record({
  dice: fc.nat(899),
  otherwise: fc.constantFrom(...everyMove),
});
type Step = { dice: number; otherwise: SteeringMove };

function chosen(
  request: Request | undefined,
  { dice, otherwise }: Step,
): SteeringMove {
  const some = likely[request?.task?.name ?? "closed"] ?? [];
  return dice < 600 ? (some[dice % some.length] ?? otherwise) : otherwise;
}

async function begun(world: World) {
  const held = processOf(world, lifeOf(Infinity));
  await registerAnother(held);
  await held.runner.start(other);
  await held.runner.untilWaiting();
  await register(held, "access");
  await held.runner.start(requestId);
  await held.runner.untilWaiting();
  return held;
}

/** What chance rarely comes by. */
const lapsing: Step[] = (
  ["confirm", "ask a fee", "let the fee lapse", "reopen"] as const
).map((otherwise) => ({ dice: 899, otherwise }));

test("whatever people do to a request in whatever order, it reaches no impossible state, and from each there is a way to an end (R47, R50, T25, T45, T46, T47, T108)", async () => {
  const effective = new Set<SteeringMove>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 24 }),
      async (steps) => {
        const world = await openWorld();
        const held = await begun(world);
        let before = await seenIn(world, held);
        for (const one of steps) {
          const name = chosen(await requestIn(world), one);
          await make(held, name);
          const after = await seenIn(world, held);
          expect(broken(after), name).toEqual([]);
          if (name !== "reopen")
            expect(movedThoughClosed(before, after), name).toEqual([]);
          if (
            JSON.stringify(before.requests) !== JSON.stringify(after.requests)
          )
            effective.add(name);
          before = after;
        }
        // An erasure waits for what the other request keeps frozen.
        await make(held, "end the other");
        const ended = await toTheEnd(world, held);
        expect(ended?.closedAt).toBeDefined();
        expect(broken(await seenIn(world, held))).toEqual([]);
        world.embedded.close();
      },
    ),
    { numRuns: 40, seed: 5, endOnFailure: true, examples: [[lapsing]] },
  );
  // Time alone changes no request, and a fee is waited for until its last day is over.
  const mayBeIdle = [
    ...["wait two days", "wait twelve days", "do not pay"],
    "extend for workload",
  ];
  expect(
    everyMove.filter(
      (name) => !effective.has(name) && !mayBeIdle.includes(name),
    ),
  ).toEqual([]);
  expect([...effective]).not.toContain("extend for workload");
}, 400_000);
