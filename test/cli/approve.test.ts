import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aRequest, problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

test("a decision that the request does not wait for exits with 1", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/approval`]: problem(
      409,
      "The request is gathering; it does not wait for this decision.",
    ),
  });
  const { code, err } = await api.tacet("requests", "approve", requestId);
  expect(code).toBe(1);
  expect(err).toContain("it does not wait for this decision");
});

test("a refusal carries its reason", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/approval`]: { body: aRequest() },
  });
  await api.tacet("requests", "approve", requestId, "--refuse", "accurate");
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    verdict: "refused",
    reason: "accurate",
  });
});

test.each(["excessive", "erasure=manifestly-unfounded"])(
  "%s is found by an assessment, and no reason by the way (R52, T113)",
  async (refused) => {
    await using api = await served({});
    const approve = ["requests", "approve", requestId];
    const { err } = await api.tacet(...approve, "--refuse", refused);
    expect(err).toContain("tacet requests assess");
    const help = await api.tacet("requests", "approve", "--help");
    expect(help.out).not.toContain("excessive");
  },
);

test("a decision may refuse one right with a reason and grant the others", async () => {
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({ rights: ["access", "erasure"] }),
    },
    [`POST /requests/${requestId}/approval`]: { body: aRequest() },
  });
  const approve = ["requests", "approve", requestId];
  await api.tacet(...approve, "--refuse", "erasure=legal-claims");
  expect(JSON.parse(api.asked[1]?.body ?? "")).toEqual({
    verdict: "each",
    outcomes: [
      { right: "access", result: "granted" },
      { right: "erasure", result: "refused", reason: "legal-claims" },
    ],
  });
});

test("a decision carries the ground of a restriction and the statement of a rectification", async () => {
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({ rights: ["restriction", "rectification", "access"] }),
    },
    [`POST /requests/${requestId}/approval`]: {
      body: aRequest({ carriedOut: { restricted: 2 } }),
    },
  });
  writeFileSync(join(api.folder, "said.txt"), "I asked for a call back.\n");
  const { out } = await api.tacet(
    ...["requests", "approve", requestId, "--ground", "needed-by-subject"],
    ...["--statement", "said.txt", "--refuse", "access=rights-of-others"],
  );
  expect(JSON.parse(api.asked[1]?.body ?? "")).toEqual({
    verdict: "each",
    outcomes: [
      {
        right: "restriction",
        result: "granted",
        ground: "needed-by-subject",
      },
      {
        right: "rectification",
        result: "granted",
        statement: "I asked for a call back.",
      },
      { right: "access", result: "refused", reason: "rights-of-others" },
    ],
  });
  expect(out).toMatch(/^restricted +2 recordings$/m);
});

test("an objection is overridden with what was weighed, and how", async () => {
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({ rights: ["objection"] }),
    },
    [`POST /requests/${requestId}/approval`]: { body: aRequest() },
  });
  writeFileSync(join(api.folder, "why.txt"), "It is needed for a claim.\n");
  await api.tacet(
    ...["requests", "approve", requestId],
    ...["--refuse", "objection=overriding-grounds"],
    ...["--weighed", "legal-claims", "expectation", "--reasons", "why.txt"],
  );
  expect(JSON.parse(api.asked[1]?.body ?? "")).toEqual({
    verdict: "each",
    outcomes: [
      {
        right: "objection",
        result: "refused",
        reason: "overriding-grounds",
        weighed: ["legal-claims", "expectation"],
        reasons: "It is needed for a claim.",
      },
    ],
  });
});

test("a ground of what is not granted is no decision", async () => {
  await using api = await served({
    [`GET /requests/${requestId}`]: { body: aRequest() },
  });
  const approve = ["requests", "approve", requestId];
  const { code, err } = await api.tacet(
    ...approve,
    ...["--ground", "needed-by-subject"],
  );
  expect(code).toBe(2);
  expect(err).toContain("--ground goes with restriction, which is not granted");
});

test.each([
  [["--ground", "because"], "Allowed choices are accuracy-contested"],
  [["--statement", "none.txt"], "none.txt cannot be read"],
  [["--refuse", "because"], "The reason must be one of: identity-not-"],
  [["--refuse", "silence=accurate"], "The right must be one of: access"],
  [["--partly", "accurate"], "Say for which right each reason is"],
  [["--partly", "erasure=legal-claims"], "--partly and --call go together"],
])(
  "a decision with %j says what is wrong and asks nothing",
  async (options, said) => {
    await using api = await served({});
    const { code, err } = await api.tacet(
      "requests",
      "approve",
      requestId,
      ...options,
    );
    expect([code, api.asked]).toEqual([2, []]);
    expect(err).toContain(said);
  },
);
