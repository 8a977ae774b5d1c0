import { expect, test } from "vitest";
import { served } from "./served.ts";

const route = "POST /calls/i-1/monitoring-decisions";
const monitor = ["calls", "monitor", "i-1", "--circumstance", "quality"];
const decided = {
  decision_id: "d-1",
  allowed: true,
  reasons: [],
  valid_until: "2026-11-24T10:10:00.000Z",
};

test("who may listen is told until when, and to ask again (R14, R16)", async () => {
  await using api = await served({ [route]: { status: 201, body: decided } });
  const { code, out } = await api.tacet(...monitor);
  expect([code, out]).toEqual([
    0,
    [
      "allowed   until 2026-11-24 10:10Z",
      "decision  d-1",
      "",
      "Next: listen in Talkdesk Live before then, and ask again for another look.",
      "",
    ].join("\n"),
  ]);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    circumstance: "quality",
    purpose: "service-quality",
  });
});

test("who may not is told each reason, and one of a later version as it is (R17)", async () => {
  const body = {
    ...decided,
    allowed: false,
    reasons: ["eu-customer", "consent", "full-moon"],
    valid_until: null,
  };
  await using api = await served({ [route]: { status: 201, body } });
  const { code, out } = await api.tacet(...monitor);
  expect(code).toBe(0);
  expect(out).toContain("Do not listen to this call:");
  expect(out).toContain("are never monitored");
  expect(out).toContain("the caller did not say yes to being listened to");
  expect(out).toContain("  - full-moon");
});

test("a circumstance that the notice does not know is refused before anything is asked (R16)", async () => {
  await using api = await served({});
  const { code, err } = await api.tacet(
    "calls",
    "monitor",
    "i-1",
    "--circumstance",
    "curiosity",
  );
  expect(code).not.toBe(0);
  expect(err).toContain("quality, probation, contract");
  expect(api.asked).toEqual([]);
});
