import { expect, it } from "vitest";
import { checkNotices } from "#stacks/settings/check-notices";
import { consent } from "#stacks/settings/consent";
import { notices } from "#stacks/settings/notices";
import { LegalDate } from "#schemas/instant";
import { settings } from "#stacks/settings";
import { tacet } from "#stacks/tacet";
import { newApp, planOf } from "./synthesised.ts";

const [notice] = notices;
const inEnglish = notices.map(({ texts, ...one }) => ({
  ...one,
  texts: texts.filter(({ language }) => language === "en"),
}));

it.each([
  ["that was never published", [], "0 must"],
  ["in a language it was not published in", inEnglish, "2021-10 in nl, which"],
] as const)(
  "a prompt that names a notice %s is not synthesised (R69, R72, T80)",
  (_, given, because) => {
    const check = () => {
      checkNotices("staging", [...given], consent);
    };
    expect(check).toThrow(given.length === 0 ? "notices of staging" : because);
  },
);

it("two versions of one day, or of one name, are not synthesised (R72)", () => {
  const again = { ...notice, validFrom: LegalDate.parse("2026-07-01") };
  const faulty = notices.flatMap((one) => [one, { ...one, ...again }]);
  const plan = planOf("staging");
  const check = () =>
    tacet(newApp(), {
      ...plan,
      settings: { ...plan.settings, notices: faulty },
    });
  expect(check).toThrow("2021-10 stands twice, or begins with another");
});

it("every environment asks by the same notices", () => {
  for (const each of Object.values(settings))
    expect(each.notices).toBe(notices);
});
