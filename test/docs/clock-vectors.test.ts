import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  daysBehind,
  endsOnWorkingDay,
  holidaysOf,
  monthsBehind,
  textOf,
  wallOf,
} from "#test/properties/clock/regulation";

const Vector = z.object({
  shows: z.string(),
  receivedAt: z.string(),
  country: z.string(),
  timeZone: z.string(),
  noticeDate: z.string(),
  legalDate: z.string(),
  dueDate: z.string(),
  overdueAt: z.string(),
  extended: z.object({ dueDate: z.string(), legalDate: z.string() }),
});
const { vectors } = z
  .object({ vectors: z.array(Vector) })
  .parse(JSON.parse(readFileSync("docs/clock-vectors.json", "utf8")));

const earlier = (one: string, other: string) => (one < other ? one : other);

describe("a published vector", () => {
  test.each(vectors)(
    "is what the Regulation says, walked through day by day: $receivedAt in $country, $shows (T42, T43, T44, T45)",
    ({ receivedAt, country, timeZone, ...published }) => {
      const wall = wallOf(timeZone);
      const received = wall(new Date(receivedAt));
      const free = holidaysOf(country, [2026, 2027, 2028]);
      const legal = (months: number) =>
        textOf(endsOnWorkingDay(monthsBehind(received, months), free));
      const noticeDate = textOf(daysBehind(received, 30));
      const chained = textOf(monthsBehind(monthsBehind(received, 1), 2));
      const dueDate = earlier(noticeDate, legal(1));
      expect(published).toMatchObject({
        noticeDate,
        legalDate: legal(1),
        dueDate,
        extended: {
          legalDate: legal(3),
          dueDate: earlier(chained, legal(3)),
        },
      });
      const overdue = Date.parse(published.overdueAt);
      expect(textOf(wall(new Date(overdue - 1)))).toBe(dueDate);
      expect(textOf(wall(new Date(overdue))) > dueDate).toBe(true);
    },
  );

  test("is there for every country that an entity acts in (R1, R50)", () => {
    const countries = new Set(vectors.map(({ country }) => country));
    expect([...countries].sort()).toEqual(
      "AT BE CZ DE DK ES FR GB GR HU IE NL PL RO SE US".split(" "),
    );
  });
});
