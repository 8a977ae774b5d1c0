import { expect, test } from "vitest";
import { noticeOn } from "#domain/notices/notice-on";
import { LegalDate } from "#schemas/instant";
import { Notices } from "#schemas/notice";
import { notices } from "#stacks/settings/notices";

const english = { language: "en", address: "https://notice.example/en" };
const two = Notices.parse([
  { version: "2026-07", validFrom: "2026-07-01", texts: [english] },
  { version: "2021-10", validFrom: "2021-10-01", texts: [english] },
]);
const on = (day: string) => noticeOn(two, LegalDate.parse(day))?.version;

test.each([
  ["2021-09-30", undefined],
  ["2021-10-01", "2021-10"],
  ["2026-06-30", "2021-10"],
  ["2026-07-01", "2026-07"],
])("on %s the notice in force is %s (R72)", (day, version) => {
  expect(on(day)).toBe(version);
});

test("the settings' notice has its English text, which prevails over every other (R69)", () => {
  expect(notices.map(({ texts }) => texts.at(0)?.language)).toEqual(["en"]);
});

test.each([
  [{ texts: [{ ...english, language: "nl" }] }, "without the English text"],
  [{ texts: [] }, "without any"],
  [{ version: "October 2021" }, "of a version that cannot be named"],
  [{ texts: [{ ...english, sha256: "none" }] }, "with a digest that is none"],
])("a notice is not taken %j: %s (R69, R70)", (fault, _) => {
  const notice = { version: "1", validFrom: "2021-10-01", texts: [english] };
  expect(Notices.safeParse([{ ...notice, ...fault }]).success).toBe(false);
});
