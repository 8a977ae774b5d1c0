import { describe, expect, test } from "vitest";
import { served } from "./served.ts";

const subject = "staff-1#2026-11-24";
const conclude = ["findings", "conclude", "bulk-listening", subject];
const route =
  "POST /findings/bulk-listening/staff-1%232026-11-24/conclusion" as const;
const breachId = "5c2e0c52-3a3e-4f0b-9a55-0c1f6f1f2f33";
const closed = {
  type: "bulk-listening",
  ...{ subject, severity: "high", owner: "privacy", state: "closed" },
  seenAt: "2026-11-24T10:00:00.000Z",
  about: { staffId: "staff-1" },
};

describe("what came of a finding of listening", () => {
  test.each([
    [
      ["--explained", "service-quality"],
      { result: "explained", purpose: "service-quality" },
    ],
    [["--not-heard"], { result: "not-heard" }],
    [["--breach", breachId], { result: "breach", breachId }],
  ])("is said with %j", async (options, what) => {
    await using api = await served({
      [route]: { body: { ...closed, concluded: { by: "staff-2", what } } },
    });
    const { code, out } = await api.tacet(...conclude, ...options);
    expect(code).toBe(0);
    expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual(what);
    expect(out).toMatch(new RegExp(`closed +${what.result} +staffId=staff-1`));
  });

  test("is asked for as long as the finding is open", async () => {
    const open = { ...closed, state: "open", endedBy: "person" };
    const heals = { ...open, type: "missing", endedBy: "comparison" };
    await using api = await served({
      "GET /findings": { body: { findings: [open, heals] } },
    });
    const { out } = await api.tacet("findings");
    expect(out.match(/^Next: .*$/gm)).toEqual([
      `Next: tacet findings conclude bulk-listening '${subject}'`,
    ]);
  });

  test.each([
    ["nothing", [], 2, /Give one of --explained PURPOSE/],
    ["two things", ["--not-heard", "--breach", breachId], 2, /cannot be used/],
    ["no purpose of the notice", ["--explained", "fun"], 2, /Allowed choices/],
    ["no number of a breach", ["--breach", "b-1"], 2, /breach/],
  ])(
    "is refused with %s, and nothing is asked",
    async (_, options, code, says) => {
      await using api = await served({});
      const answer = await api.tacet(...conclude, ...options);
      expect(answer.code).toBe(code);
      expect(answer.err).toMatch(says);
      expect(api.asked).toEqual([]);
    },
  );
});
