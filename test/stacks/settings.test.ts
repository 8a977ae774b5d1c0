import { describe, expect, it } from "vitest";
import { ConsentPolicy, RightsPolicy } from "#schemas/policy";
import { environmentNamed, settings } from "#stacks/settings";
import { talkdesk } from "#stacks/settings/platform";
import { tacet } from "#stacks/tacet";
import { newApp, planOf } from "./synthesised.ts";

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
  it.each([
    ["production", { apiUrl: "http://127.0.0.1:4010" }, "apiUrl is this"],
    ["staging", { tokenUrl: "https://localhost/token" }, "tokenUrl is this"],
    ["staging", { mediaHosts: ["a.example", "[::1]"] }, "mediaHosts.1 is this"],
    ["local", { apiUrl: "http://api.talkdeskapp.eu" }, "apiUrl must be"],
    ["production", { tokenUrl: "https://a:b@c.example" }, "tokenUrl must be"],
    ["production", { mediaHosts: ["a.example/x"] }, "mediaHosts.0 must be"],
  ] as const)(
    "of %s that name %j are not synthesised",
    (name, fault, because) => {
      const plan = planOf(name);
      const { mediaHosts, ...platform } = { ...talkdesk, ...fault };
      const faulty = { ...platform, mediaHosts: [...mediaHosts] };
      const check = () =>
        tacet(newApp(), {
          ...plan,
          settings: { ...plan.settings, platform: faulty },
        });
      expect(check).toThrow(because);
      expect(check).not.toThrow("a:b@");
    },
  );
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
