import { describe, expect, it } from "vitest";
import { ConsentPolicy, RightsPolicy } from "#schemas/policy";
import { environmentNamed, settings } from "#stacks/settings";

/** Gauss: Easter Sunday of the western churches, as days after 21 March. */
function easter(year: number): Date {
  const a = year % 19;
  const d = (19 * a + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  return new Date(Date.UTC(year, 2, 22 + d + e));
}
const monthDay = (date: Date, plus: number) =>
  new Date(date.getTime() + plus * 86_400_000)
    .toISOString()
    .slice(5, 10)
    .replace("-", "");

describe("settings", () => {
  const { holidays } = settings.local.rights;
  it.each(Object.values(settings))("follow their schemas", (each) => {
    expect(RightsPolicy.safeParse(each.rights).success).toBe(true);
    expect(ConsentPolicy.safeParse(each.consent).success).toBe(true);
  });
  it("refuse an environment nobody knows", () => {
    expect(() => environmentNamed("prod")).toThrow("No environment prod");
  });
  it.each([
    ["BE", [1, 39, 50]],
    ["FR", [1, 39, 50]],
    ["NL", [-2, 1, 39, 50]],
    ["DE", [-2, 1, 39, 50]],
    ["IE", [1]],
  ])("T44 know the holidays of %s that move with Easter", (country, days) => {
    for (const year of [2026, 2027, 2028])
      expect(holidays[country]?.[String(year)]?.split(" ")).toEqual(
        expect.arrayContaining(days.map((day) => monthDay(easter(year), day))),
      );
  });
  it("list holidays in order", () => {
    for (const years of Object.values(holidays))
      for (const days of Object.values(years))
        expect(days).toBe(days.split(" ").sort().join(" "));
  });
});
