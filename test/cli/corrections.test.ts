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
