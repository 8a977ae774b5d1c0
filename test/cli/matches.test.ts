import { expect, test } from "vitest";
import { NewMatches } from "#schemas/match";
import { aRequest, requestId } from "./answers.ts";
import { served } from "./served.ts";

const matching = { accepted: 1, rejected: 2, open: 3 };
const path = `POST /requests/${requestId}/candidates`;

const candidate = (interactionId: string, changes: object = {}) => ({
  ...{ interactionId, confirmed: false, state: "kept" },
  ...{
    seenAt: "2026-11-20T10:00:00.000Z",
    endedAt: "2026-11-20T10:09:00.000Z",
  },
  ...changes,
});

test("calls are accepted with why, and what is open is said", async () => {
  await using api = await served({ [path]: { body: aRequest({ matching }) } });
  const { code, out } = await api.tacet(
    ...["requests", "match", requestId, "--accept", "i-1", "i-2"],
    ...["--because", "agent-named"],
  );
  expect(code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    matches: ["i-1", "i-2"].map((interactionId) => ({
      ...{ interactionId, verdict: "accepted", because: "agent-named" },
    })),
  });
  expect(out).toContain("1 calls accepted, 2 rejected, 3 open.");
});

test("the rest is rejected in pages, however many there are", async () => {
  const rest = Array.from({ length: 1001 }, (_, at) =>
    candidate(`i-${String(at)}`),
  );
  const match = { verdict: "accepted", because: "date-known" };
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({
        candidateCalls: [...rest, candidate("own", { match })],
      }),
    },
    [path]: { body: aRequest({ matching: { ...matching, open: 0 } }) },
  });
  const { out } = await api.tacet(
    ...["requests", "match", requestId, "--reject-rest"],
    ...["--because", "not-their-call"],
  );
  const posted = api.asked
    .slice(1)
    .map(({ body }) => NewMatches.parse(JSON.parse(body)));
  expect(posted.map(({ matches }) => matches.length)).toEqual([500, 500, 1]);
  expect(JSON.stringify(posted)).not.toContain('"own"');
  expect(out).toContain(
    `tacet requests identify ${requestId} --method call-facts (--matched)`,
  );
});

test.each([[[]], [["--accept", "i-1", "--reject-rest"]]])(
  "matches said as %j are no answer",
  async (said) => {
    await using api = await served({});
    const { code, err } = await api.tacet(
      ...["requests", "match", requestId, ...said, "--because", "date-known"],
    );
    expect([code, api.asked]).toEqual([2, []]);
    expect(err).toContain("one of --accept, --reject and --reject-rest");
  },
);

test("nothing is left to reject when all are matched", async () => {
  await using api = await served({
    [`GET /requests/${requestId}`]: { body: aRequest({ candidateCalls: [] }) },
  });
  const { code, err } = await api.tacet(
    ...["requests", "match", requestId, "--reject-rest"],
    ...["--because", "not-their-call"],
  );
  expect([code, err]).toEqual([2, expect.stringContaining("matched already")]);
});

test("candidate calls are listed by date, all of them when asked to", async () => {
  const many = Array.from({ length: 21 }, (_, at) =>
    candidate(`i-${String(at)}`),
  );
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({ candidateCalls: many }),
    },
  });
  const short = await api.tacet("requests", "show", requestId);
  expect(short.out).toContain("and 1 more");
  const { out } = await api.tacet(
    "requests",
    "show",
    requestId,
    "--candidates",
  );
  expect(out.split("\n")).toHaveLength(23);
  expect(out).toMatch(
    /^i-20 +2026-11-20 10:00Z +2026-11-20 10:09Z +kept +- +no$/m,
  );
});

test.each([
  [["--matched"], { kind: "matched" }],
  [
    ["--sole-user", "--same-person", "r-1", "r-2"],
    { kind: "sole-user", sameRequester: ["r-1", "r-2"] },
  ],
])("identify %j says whose calls they are", async (said, scope) => {
  await using api = await served({
    [`POST /requests/${requestId}/identity`]: { body: aRequest() },
  });
  await api.tacet(
    ...["requests", "identify", requestId, "--method", "call-facts", ...said],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({ scope });
});

test("the same person is said with a sole user only", async () => {
  await using api = await served({});
  const { code } = await api.tacet(
    ...["requests", "identify", requestId, "--method", "call-facts"],
    ...["--matched", "--same-person", "r-1"],
  );
  expect([code, api.asked]).toEqual([2, []]);
});
