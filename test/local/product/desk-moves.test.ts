import fc from "fast-check";
import { expect, test } from "vitest";
import { callPartition } from "#domain/ledger/keys";
import { isEnding } from "#domain/rights/outcome";
import type { Request } from "#schemas/request";
import {
  allMoves,
  type Likely,
  type Move,
  perform,
  registerAnother,
  toTheEnd,
} from "./desk-moves.ts";
import {
  lettersOf,
  openWorld,
  processOf,
  register,
  requestId,
  requestIn,
  type World,
} from "./killed-requests.ts";
import { lifeOf } from "./mortal.ts";

/** What people most likely do then. */
const likely: Likely = {
  identity: ["confirm", "confirm", "confirm", "fail"],
  approval: ["ask a fee", "approve", "refuse as excessive", "undo", "deny"],
  fee: ["pay", "waive", "wait two days", "do not pay", "undo", "withdraw"],
  erasure: ["erase for a minute"],
};

/** Four times of five one of these, otherwise anything. */
const step = fc.record({
  dice: fc.nat(999),
  otherwise: fc.constantFrom(...allMoves),
});

function chosen(
  request: Request | undefined,
  { dice, otherwise }: { dice: number; otherwise: Move },
): Move {
  const some = request?.task === undefined ? [] : likely[request.task.name];
  return dice < 800 ? (some[dice % some.length] ?? otherwise) : otherwise;
}

async function keepersIn({ embedded, interactionId }: World) {
  const items = await embedded.ledger.readPartition(
    callPartition(interactionId),
  );
  return items.flatMap((item) =>
    item.kind === "recording" && item.state !== "erased" ? item.keepers : [],
  );
}

test("whatever people do in whatever order, a request has one ending, each letter once, and nothing stays frozen (R47, R52, T24, T51)", async () => {
  const endings = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("access", "erasure"),
      fc.array(step, { maxLength: 12 }),
      async (right, steps) => {
        const world = await openWorld();
        const held = processOf(world, lifeOf(Infinity));
        await registerAnother(held);
        await register(held, right);
        await held.runner.start(requestId);
        await held.runner.untilWaiting();
        for (const one of steps)
          await perform(held, chosen(await requestIn(world), one));
        const request = await toTheEnd(world, held);
        expect(isEnding(request?.state ?? "received")).toBe(true);
        endings.add(request?.state ?? "");
        const { sent, toRequester } = await lettersOf(world);
        const quotes = request?.assessment?.fee === undefined ? 0 : 1;
        expect(new Set(sent).size).toBe(sent.length);
        expect(toRequester).toBe(2 + quotes);
        expect(await keepersIn(world)).toEqual([]);
        // It is over: nothing that is done to it changes it.
        for (const name of allMoves) await perform(held, name);
        expect(await requestIn(world)).toEqual(request);
        world.embedded.close();
      },
    ),
    { numRuns: 80, seed: 16 },
  );
  expect([...endings].sort()).toEqual([
    ...["fee-unpaid", "fulfilled", "not-identified", "refused", "withdrawn"],
  ]);
}, 240_000);
