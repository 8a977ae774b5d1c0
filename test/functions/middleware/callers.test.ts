import { describe, expect, test } from "vitest";
import { isActiveSecret } from "#functions/middleware/secret-check";
import { accessTokenIn, groupsIn } from "#functions/middleware/access-token";
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

describe("an access token", () => {
  test.each([
    ["[privacy quality]", ["privacy", "quality"]],
    ["[privacy]", ["privacy"]],
    ["[not-privacy]", ["not-privacy"]],
    ["[privacy-trainee]", ["privacy-trainee"]],
    ["[quality,privacy]", ["quality,privacy"]],
    ["[[privacy]]", ["[privacy]"]],
    ["[]", []],
    ["", []],
  ])("of the claim %j is in %j (T86)", (claim, groups) => {
    expect(groupsIn(claim)).toEqual(groups);
  });

  test.each(["[quality privacy]", "[privacy quality]", "[a,b privacy [c] d]"])(
    "of %j is a privacy officer's",
    (groups) => {
      const claims = { ...privacyClaims, "cognito:groups": groups };
      expect(accessTokenIn({ claims }).roles).toEqual(["privacy-officer"]);
    },
  );

  test.each([
    "[not-privacy]",
    "[privacy-trainee]",
    "[xprivacy]",
    "[Privacy]",
    "[PRIVACY]",
    "[pri vacy]",
    "[privacy,quality]",
    "[privacy, quality]",
    "[quality,privacy]",
    "[,privacy,]",
    "[quality;privacy]",
    "[quality|privacy]",
    '["privacy"]',
    "['privacy']",
    "[[privacy]]",
    "[quality] [privacy]",
    "[privacy",
    "privacy]",
    "privacy",
    "quality privacy",
    " [privacy]",
    "[privacy]\n",
    "[ privacy]",
    "[privacy ]",
    "[quality  privacy]",
    "[quality\tprivacy]",
    "[quality\nprivacy]",
    "[quality\u00a0privacy]",
    "[quality\u2003privacy]",
    "[privacy\u0000]",
    "[privacy\u200b]",
    "[\u0440rivacy]",
    "[privacy%20]",
    "[*]",
    "[undefined]",
    "[__proto__]",
  ])("of %j names no role (T86)", (groups) => {
    const claims = { ...privacyClaims, "cognito:groups": groups };
    expect(accessTokenIn({ claims }).roles).toEqual([]);
  });

  test("names the roles whose names its groups have, and no other group (T86)", () => {
    const groups = "[admins legal security-trainee releaser]";
    const claims = { ...privacyClaims, "cognito:groups": groups };
    expect(accessTokenIn({ claims }).roles).toEqual(["releaser", "legal"]);
  });

  test("of somebody in no group names no role, and whose it is (R57)", () => {
    const claims = { ...privacyClaims, "cognito:groups": undefined };
    expect(accessTokenIn({ claims })).toEqual({ staffId, roles: [] });
  });

  test("is known by a stable id and by nothing else (R60, R61, T88)", () => {
    const claims = { ...privacyClaims, username: "ada" };
    expect(accessTokenIn({ claims }).staffId).toBe(staffId);
  });

  test.each([
    { sub: undefined },
    { sub: "Ada Example" },
    { token_use: "id" },
    { token_use: undefined },
    { "cognito:groups": ["privacy"] },
    { "cognito:groups": { includes: "privacy" } },
  ])("with %j is not known (T88, T89)", (overrides) => {
    const claims = { ...privacyClaims, ...overrides };
    expect(() => accessTokenIn({ claims })).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });
});
