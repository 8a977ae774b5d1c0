import { describe, expect, test } from "vitest";
import { mayAct } from "#domain/staff/may-act";
import { LegalDate } from "#schemas/instant";
import { Role } from "#schemas/staff";
import { aMember } from "#test/builders/staff";

const today = LegalDate.parse("2026-11-24");
const undertaking = {
  version: "2026-1",
  signedOn: "2026-11-24",
  sha256: "a".repeat(64),
};

const asked = (overrides: Partial<Parameters<typeof mayAct>[1]> = {}) => ({
  takes: Role.options.filter((role) => role === "legal"),
  groups: Role.options,
  today,
  ...overrides,
});
const legal = (overrides: Parameters<typeof aMember>[0] = {}) =>
  aMember({ roles: ["legal"], ...overrides });

describe("a person of the staff", () => {
  test("acts in a role that the door takes, the token names and the record has (R57)", () => {
    const member = legal({ roles: ["legal", "security"] });
    const groups = Role.options.filter((role) => role !== "security");
    expect(mayAct(member, asked({ groups }))).toEqual({
      verdict: "admitted",
      member: { ...member, roles: ["legal"] },
    });
  });

  test("without a record is not one of the authorised users (R57)", () => {
    expect(mayAct(undefined, asked())).toEqual({
      verdict: "refused",
      lacks: ["record"],
    });
  });

  test("that has left may nothing, whatever else is on record (R61, T87)", () => {
    const leftAt = "2026-11-24T09:00:00.000Z";
    expect(mayAct(legal({ leftAt }), asked())).toEqual({ verdict: "left" });
  });

  test.each([
    ["has signed none", undefined, ["undertaking"]],
    ["signed it today", undertaking, []],
    [
      "signs it tomorrow",
      { ...undertaking, signedOn: "2026-11-25" },
      ["undertaking-begun"],
    ],
    [
      "its text counts until today",
      { ...undertaking, expiresOn: "2026-11-24" },
      [],
    ],
    [
      "its text counted until yesterday",
      { ...undertaking, expiresOn: "2026-11-23" },
      ["undertaking-over"],
    ],
  ])(
    "acts only under a signed undertaking of confidentiality: %s (R58)",
    (_what, signed, lacks) => {
      const standing = mayAct(legal({ undertaking: signed }), asked());
      expect(standing).toMatchObject(
        lacks.length === 0
          ? { verdict: "admitted" }
          : { verdict: "refused", lacks },
      );
    },
  );

  test.each([
    ["has had none", undefined, ["training"]],
    [
      "is trained tomorrow",
      { completedOn: "2026-11-25", expiresOn: "2027-11-25" },
      ["training"],
    ],
    [
      "it counts until today",
      { completedOn: "2025-11-24", expiresOn: "2026-11-24" },
      [],
    ],
    [
      "it counted until yesterday",
      { completedOn: "2025-11-23", expiresOn: "2026-11-23" },
      ["training-over"],
    ],
  ])("acts only while trained: %s (R59)", (_what, training, lacks) => {
    const standing = mayAct(legal({ training }), asked());
    expect(standing).toMatchObject(
      lacks.length === 0
        ? { verdict: "admitted" }
        : { verdict: "refused", lacks },
    );
  });

  test.each([
    ["the record", legal({ roles: ["security"] }), Role.options],
    ["the token", legal(), Role.options.filter((role) => role !== "legal")],
  ])("needs the role from %s too (R57, T86)", (_who, member, groups) => {
    expect(mayAct(member, asked({ groups }))).toEqual({
      verdict: "refused",
      lacks: ["role"],
    });
  });

  test("hears all that is missing at once", () => {
    const member = legal({
      roles: [],
      undertaking: undefined,
      training: undefined,
    });
    expect(mayAct(member, asked())).toEqual({
      verdict: "refused",
      lacks: ["undertaking", "training", "role"],
    });
  });
});
