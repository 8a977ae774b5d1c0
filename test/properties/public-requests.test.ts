import fc from "fast-check";
import { expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import {
  intakesOf,
  lettersTo,
  linkFor,
  post,
  pressed,
  requestsMade,
  sweepForms,
  visit,
} from "#test/builders/intakes";
import { type Office, openOffice, opening } from "#test/builders/office";

test("an address that ten thousand forms name is written to three times in a day, an hour apart", async () => {
  const office = openOffice();
  const spelled = ["ada@example.org", "Ada@Example.org", "ada+x@example.org"];
  for (let times = 0; times < 10_000; times += 1)
    await post(office, { email: spelled[times % 3] });
  expect(await intakesOf(office)).toHaveLength(3);
  const sent: string[] = [];
  for (let minute = 0; minute < 24 * 60; minute += 5) {
    office.clock.set(plusMinutes(opening, minute));
    await sweepForms(office);
    while (sent.length < lettersTo(office).length)
      sent.push(office.now().slice(11, 16));
  }
  expect(sent).toEqual(["10:00", "11:00", "12:00"]);
}, 60_000);

/** Like the office, but the process dies before its nth write. */
function dying(office: Office, after: number): Office {
  let writes = 0;
  const dies = () => {
    writes += 1;
    if (writes > after) throw new Error("the process died");
  };
  const { append, replace, remove } = office.ledger;
  return {
    ...office,
    ledger: {
      ...office.ledger,
      append: async (item) => (dies(), append(item)),
      replace: async (items) => (dies(), replace(items)),
      remove: async (item) => (dies(), remove(item)),
    },
  };
}

test("whatever happens in whatever order, and wherever it breaks off, a confirmed form is one request, and one that is not is none (T102)", async () => {
  const step = fc.record({
    act: fc.constantFrom("press", "look", "sweep", "press twice"),
    dies: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
    minutes: fc.constantFrom(0, 1, 61, 700),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const office = openOffice();
      const link = await linkFor(office);
      const expiresAt = plusDays(opening, 1);
      let isConfirmed = false;
      for (const { act, dies, minutes } of steps) {
        const acting = dies === undefined ? office : dying(office, dies);
        const press = () => visit(acting, link, { form: pressed });
        if (act === "look") await visit(acting, link);
        else if (act === "sweep")
          await sweepForms(acting).catch(() => undefined);
        else
          await Promise.all(act === "press" ? [press()] : [press(), press()]);
        const isFirst = act.startsWith("press") && dies !== 0;
        isConfirmed ||= isFirst && office.now() < expiresAt;
        office.clock.advance(minutes * 60_000);
      }
      await sweepForms(office);
      office.clock.set(plusDays(opening, 3));
      await sweepForms(office);
      expect(requestsMade(office)).toHaveLength(isConfirmed ? 1 : 0);
      expect(await intakesOf(office)).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);
