import { describe, expect, test } from "vitest";
import { ListeningPolicy } from "#schemas/listening-policy";
import { settings } from "#stacks/settings";

const policy = settings.production.listening;

describe("machines that score people", () => {
  test("are off as delivered (T91)", () => {
    expect(policy.machineScoring.on).toBe(false);
  });

  test.each([
    ["on without an assessment", { on: true }, false],
    ["on with one that is named", { on: true, assessment: "DPIA-7" }, true],
    ["off", { on: false }, true],
  ])("%s are deployed, or refused before that (T91)", (_, said, taken) => {
    const parsed = ListeningPolicy.safeParse({
      ...policy,
      machineScoring: said,
    });
    expect(parsed.success).toBe(taken);
  });
});

test.each([0, 3600])(
  "a link of %d seconds is none of minutes (T90)",
  (seconds) => {
    expect(
      ListeningPolicy.safeParse({ ...policy, linkSeconds: seconds }).success,
    ).toBe(false);
  },
);
