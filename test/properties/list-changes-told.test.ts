import fc from "fast-check";
import { expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import type { RequestId } from "#schemas/ids";
import {
  acknowledged,
  letters,
  toldOf,
  watchAt,
} from "#test/builders/list-changes";
import { openOffice, opening } from "#test/builders/office";
import { stepsOf } from "#test/builders/requests";

test("whatever is registered and closed when, each open request is told of each later version once, on its day (R71)", async () => {
  const life = fc.record({
    from: fc.integer({ min: 0, max: 14 }),
    lasts: fc.integer({ min: 1, max: 14 }),
  });
  const changes = [
    { on: 3, told: "27 November" },
    { on: 11, told: "5 December" },
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: 6 }),
      async (lives) => {
        const office = openOffice();
        const ids = new Map<number, RequestId>();
        const byDay = new Map<number, number>();
        for (let at = 0; at <= 20; at += 1) {
          office.clock.set(plusDays(opening, at));
          for (const [one, { from, lasts }] of lives.entries()) {
            if (from === at) ids.set(one, await acknowledged(office));
            const id = ids.get(one);
            if (id === undefined || from + lasts !== at) continue;
            await stepsOf(office, id).answer();
            await stepsOf(office, id).close();
          }
          const before = letters(office).length;
          await watchAt(office, plusMinutes(office.now(), 60));
          byDay.set(at, letters(office).length - before);
        }
        for (const [one, { from, lasts }] of lives.entries()) {
          const due = changes.filter(
            ({ on }) => from < on && on < from + lasts,
          );
          const id = ids.get(one);
          expect(id === undefined ? [] : toldOf(office, id)).toEqual(
            due.map(({ told }) => told),
          );
        }
        for (const [at, many] of byDay)
          expect(many > 0 && changes.every(({ on }) => on !== at)).toBe(false);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
