import { expect, test } from "vitest";
import { aRequest, problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

test("a decision is taken back by its name, with a reason", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/undo`]: { body: aRequest() },
  });
  const { code } = await api.tacet(
    ...["requests", "undo", requestId, "--decision", "identity"],
    ...["--because", "wrong-calls"],
  );
  expect(code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    decision: "identity",
    reason: "wrong-calls",
  });
});

test("one that cannot be taken back is told with what can be done", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/undo`]: problem(
      409,
      "It is closed. Reopen it.",
    ),
  });
  const { code, err } = await api.tacet(
    ...["requests", "undo", requestId, "--decision", "approval"],
    ...["--because", "slip"],
  );
  expect([code, err]).toEqual([1, expect.stringContaining("Reopen it.")]);
});

test("rights are corrected as a whole", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/rights`]: {
      body: aRequest({ rights: ["access", "erasure"] }),
    },
  });
  const { out } = await api.tacet(
    ...["requests", "correct", requestId, "--right", "access"],
    ...["--right", "erasure", "--because", "misread"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    rights: ["access", "erasure"],
    reason: "misread",
  });
  expect(out).toMatch(/^rights +access, erasure$/m);
});

test("a duplicate is linked to the one that is answered, and both are shown", async () => {
  const other = "0d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";
  await using api = await served({
    [`POST /requests/${requestId}/duplicate-of`]: {
      body: aRequest({ duplicateOf: other }),
    },
    [`GET /requests/${other}`]: {
      body: aRequest({
        duplicates: [requestId],
        relatedRequests: [
          {
            requestId,
            rights: ["access"],
            state: "duplicate",
            receivedAt: "2026-11-20T10:00:00.000Z",
          },
        ],
      }),
    },
  });
  const { out } = await api.tacet(
    ...["requests", "link", requestId, "--duplicate-of", other],
    ...["--because", "sent-twice"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    requestId: other,
    reason: "sent-twice",
  });
  expect(out).toMatch(new RegExp(`^duplicate of +${other}$`, "m"));
  const shown = await api.tacet("requests", "show", other);
  expect(shown.out).toMatch(new RegExp(`^answers also +${requestId}$`, "m"));
  expect(shown.out).toContain(
    `${requestId}  access  duplicate  2026-11-20 10:00Z`,
  );
});

test("whoever registers a repeat is told that there are others", async () => {
  await using api = await served({
    "POST /requests": { status: 201, body: aRequest({ related: ["r-1"] }) },
  });
  const { out } = await api.tacet(
    ..."requests start --right access --email ana@example.com".split(" "),
    ..."--entity ro-9 --channel email".split(" "),
    ..."--received-at 2026-11-24T12:00:00+02:00".split(" "),
  );
  expect(out).toContain("1 requests of the same number within a year");
});

test("a request is reopened with how to reach the person, and its rounds are shown", async () => {
  const reopened = {
    round: 1,
    because: "complaint",
    at: "2026-12-20T10:00:00.000Z",
  };
  const earlier = {
    state: "refused",
    receivedAt: "2026-11-24T10:00:00.000Z",
    answeredAt: "2026-12-01T10:00:00.000Z",
  };
  await using api = await served({
    [`POST /requests/${requestId}/reopening`]: { body: aRequest({ reopened }) },
    [`GET /requests/${requestId}`]: {
      body: aRequest({ reopened, rounds: [{ ...reopened, earlier }] }),
    },
  });
  const { out } = await api.tacet(
    ...["requests", "reopen", requestId, "--because", "complaint"],
    ...["--email", "ana@example.com", "--phone", "+40712345678"],
    ...["--received-at", "2026-12-20T09:00:00Z"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    because: "complaint",
    receivedAt: "2026-12-20T09:00:00.000Z",
    subject: { phoneNumbers: ["+40712345678"], email: "ana@example.com" },
  });
  expect(out).toMatch(/^reopened +complaint, 2026-12-20 10:00Z$/m);
  const shown = await api.tacet("requests", "show", requestId);
  expect(shown.out).toMatch(
    /^0 +2026-11-24 10:00Z +2026-12-01 10:00Z +refused +2026-12-20 10:00Z +complaint$/m,
  );
});
