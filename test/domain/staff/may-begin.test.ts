import { expect, test } from "vitest";
import { isShutOut, mayBegin } from "#domain/staff/may-begin";
import { LegalDate } from "#schemas/instant";
import { Role } from "#schemas/staff";
import { aMember } from "#test/builders/staff";

const today = LegalDate.parse("2026-11-24");
const training = { completedOn: "2025-11-23", expiresOn: "2026-11-23" };
const leftAt = "2026-11-24T09:00:00.000Z";
const security = (overrides: Parameters<typeof aMember>[0] = {}) =>
  aMember({ staffId: "one", roles: ["security"], ...overrides });
const able = security({ staffId: "other" });
const lapsed = security({ training });
const left = security({ staffId: "gone", leftAt });
const legal = aMember({ staffId: "legal", roles: ["legal"] });

test.each([
  ["nobody is on record", undefined, [], true],
  ["all have left", undefined, [left, legal], true],
  ["one may act, who has no record", undefined, [able], false],
  ["one may act, whose training is over", lapsed, [lapsed, able], false],
  ["everybody's training is over", lapsed, [lapsed, left], true],
  ["everybody's is, who has no record", undefined, [lapsed], true],
  ["everybody's is, who has left", left, [lapsed, left], false],
  ["everybody's is, who is of legal on record", legal, [lapsed, legal], false],
])("of security %s: may begin (R57 to R59)", (_, record, members, begins) => {
  expect(
    isShutOut(record, ["security"], today) && mayBegin(members, today),
  ).toBe(begins);
});

test("nobody begins whom the pool's group does not name (R57, T86)", () => {
  const groups = Role.options.filter((role) => role !== "security");
  for (const record of [undefined, lapsed])
    expect(isShutOut(record, groups, today) && mayBegin([lapsed], today)).toBe(
      false,
    );
});
