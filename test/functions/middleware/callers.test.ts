import { describe, expect, test } from "vitest";
import { isActiveSecret } from "#functions/middleware/secret-check";
import { groupsIn, privacyStaff } from "#functions/middleware/staff";
import { privacyClaims, staffId } from "#test/builders/gateway";

describe("a secret", () => {
  test.each([
    ["new", true],
    ["old", true],
    ["New", false],
    ["ne", false],
    ["new ", false],
    ["new,old", false],
    ["", false],
    [undefined, false],
    [null, false],
    [["new"], false],
    [{ length: 3 }, false],
    ["x".repeat(1_000_000), false],
  ])("%j is one of the two active ones: %j (T101)", (given, isOne) => {
    expect(isActiveSecret(given, ["new", "old"])).toBe(isOne);
  });

  test("is never right while none is active (T101)", () => {
    expect(isActiveSecret("", [])).toBe(false);
    expect(isActiveSecret("", [""])).toBe(false);
    expect(isActiveSecret("new", [])).toBe(false);
  });
});

describe("staff", () => {
  test.each([
    ["[privacy quality]", ["privacy", "quality"]],
    ["[privacy]", ["privacy"]],
    ["privacy", ["privacy"]],
    ["[privacy, quality]", ["privacy", "quality"]],
    ["[not-privacy]", ["not-privacy"]],
    ["[privacy-trainee]", ["privacy-trainee"]],
    ["[]", []],
    ["", []],
    [["privacy"], ["privacy"]],
  ])("of the claim %j is in %j (T86)", (claim, groups) => {
    expect(groupsIn(claim)).toEqual(groups);
  });

  test.each([
    "[not-privacy]",
    "[privacy-trainee]",
    "[xprivacy]",
    "[Privacy]",
    "[pri vacy]",
  ])("of %s is not of the group privacy (T86)", (groups) => {
    const claims = { ...privacyClaims, "cognito:groups": groups };
    expect(() => privacyStaff({ claims })).toThrow(
      expect.objectContaining({ status: 403 }),
    );
  });

  test("is known by a stable id and by nothing else (R60, R61, T88)", () => {
    expect(
      privacyStaff({ claims: { ...privacyClaims, username: "ada" } }),
    ).toBe(staffId);
  });

  test.each([
    { sub: undefined },
    { sub: "Ada Example" },
    { token_use: "id" },
    { token_use: undefined },
    { "cognito:groups": undefined },
  ])("with %j is not known (T88, T89)", (overrides) => {
    const claims = { ...privacyClaims, ...overrides };
    expect(() => privacyStaff({ claims })).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });
});
