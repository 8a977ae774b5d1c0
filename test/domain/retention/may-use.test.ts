import { expect, test } from "vitest";
import { mayUse } from "#domain/retention/may-use";
import { SuspensionId } from "#schemas/ids";

const id = SuspensionId.parse("00000000-0000-4000-8000-000000000001");
const restricted = { keepers: [{ by: "restriction" as const, id }] };
const held = { keepers: [{ by: "hold" as const, id }] };
const uses = [
  ["play", "refused"],
  ["export", "refused"],
  ["transfer", "refused"],
  ["training", "refused"],
  ["storage", "allowed"],
  ["subject-access", "allowed"],
] as const;

test.each(uses)(
  "of a restricted recording, %s is %s (T20, T21)",
  (use, verdict) => {
    expect(mayUse(restricted, use).verdict).toBe(verdict);
  },
);

test.each(uses)("of a held recording, %s stays allowed", (use) => {
  expect(mayUse(held, use).verdict).toBe("allowed");
});
