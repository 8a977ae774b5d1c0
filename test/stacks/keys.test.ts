import { describe, expect, it } from "vitest";
import { resourcesOf, synthesised } from "./synthesised.ts";

const production = synthesised("production");

describe("the key that signs", () => {
  const [key, ...others] = resourcesOf(production, "AWS::KMS::Key").filter(
    ({ Properties }) => Properties["KeyUsage"] === "SIGN_VERIFY",
  );

  it("T116 outlives its stack in production, since what it signed is verified with it", () => {
    expect(others).toEqual([]);
    expect(key).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: { KeySpec: "ECC_NIST_P256", PendingWindowInDays: 30 },
    });
  });
});

describe("the keys", () => {
  const kept = resourcesOf(production, "AWS::KMS::Key").filter(({ id }) =>
    id.startsWith("data/"),
  );

  it("T98 are one for each purpose", () => {
    const purposes = kept.map(({ Properties }) => Properties["Description"]);
    expect(purposes).toHaveLength(4);
    expect(new Set(purposes).size).toBe(4);
  });
  it.each(kept)(
    "T98 wait thirty days, outlive their stack, and refuse everybody their end: $id",
    (key) => {
      expect(key).toMatchObject({
        DeletionPolicy: "Retain",
        Properties: { PendingWindowInDays: 30 },
      });
      expect(key.Properties["KeyPolicy"]).toMatchObject({
        Statement: expect.arrayContaining([
          {
            Sid: "NobodyEndsThisKey",
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: ["kms:DisableKey", "kms:ScheduleKeyDeletion"],
            Resource: "*",
          },
        ]),
      });
    },
  );
});
