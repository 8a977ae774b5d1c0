import { expect, test } from "vitest";
import { aRequest, requestId } from "./answers.ts";
import { served } from "./served.ts";

const path = `POST /requests/${requestId}/mandate`;
const mandate = ["requests", "mandate", requestId];
const shown = "--means custody-seen --representative known-channel".split(" ");

test.each([
  [
    shown,
    {
      verdict: "verified",
      means: "custody-seen",
      representative: "known-channel",
    },
  ],
  [["--not-verified"], { verdict: "not-verified" }],
])("a mandate is said as %j (R55, T62)", async (said, body) => {
  const actsFor = { as: "guardian", mandate: { verdict: body.verdict } };
  await using api = await served({ [path]: { body: aRequest({ actsFor }) } });
  const { out } = await api.tacet(...mandate, ...said);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual(body);
  expect(out).toContain(`guardian, ${body.verdict}`);
});

test.each([
  [[]],
  [shown.slice(0, 2)],
  [shown.slice(2)],
  [[...shown, "--not-verified"]],
])("a mandate said as %j is no answer", async (said) => {
  await using api = await served({});
  const { code, err } = await api.tacet(...mandate, ...said);
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain("--not-verified alone");
});

test("a request that somebody makes for another says so, and asks for the mandate first (R55)", async () => {
  await using api = await served({
    "POST /requests": {
      status: 201,
      body: aRequest({ actsFor: { as: "guardian" }, waitsFor: "identity" }),
    },
  });
  const { out } = await api.tacet(
    ..."requests start --right access --phone +40712345678".split(" "),
    ..."--email ana@example.com --entity ro-9 --channel email".split(" "),
    ..."--acts-for guardian --received-at 2026-11-24T12:00:00Z".split(" "),
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
    actsFor: { as: "guardian" },
  });
  expect(out).toContain("guardian, not checked yet");
  expect(out).toContain(`Next: tacet requests mandate ${requestId} `);
});
