import { expect, test } from "vitest";
import { aRequest, requestId } from "./answers.ts";
import { served } from "./served.ts";

test("a request is handed on with a reason, and its new owner is shown", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/owner`]: {
      body: aRequest({ owner: "staff-2" }),
    },
  });
  const { code, out } = await api.tacet(
    ...["requests", "assign", requestId, "--to", "staff-2"],
    ...["--because", "absence"],
  );
  expect(code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    owner: "staff-2",
    reason: "absence",
  });
  expect(out).toMatch(/^owner +staff-2$/m);
});

test("what is next is shown with who does it and until when, and that it is late", async () => {
  const next = { what: "approval", by: "staff-2", isLate: true };
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({ next: { ...next, until: "2026-12-01T10:00:00.000Z" } }),
    },
  });
  const { out } = await api.tacet("requests", "show", requestId);
  expect(out).toMatch(
    /^next step +approval, by staff-2, until 2026-12-01 10:00Z: late$/m,
  );
});

test.each([
  [["--mine"], "?owner=me"],
  [["--owner", "staff-2"], "?owner=staff-2"],
  [["--mine", "--month", "2026-11"], "?month=2026-11&owner=me"],
])("requests list %j asks for %s", async (options, query) => {
  await using api = await served({
    [`GET /requests${query}`]: { body: { owner: "staff-1", requests: [] } },
  });
  const { out } = await api.tacet("requests", "list", ...options);
  expect(out).toContain("Nothing is open.");
});

test("an owner who cannot be one never becomes a query", async () => {
  await using api = await served({});
  const { code, err } = await api.tacet("requests", "list", "--owner", "a&b");
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain("It must be a colleague's id, or me");
});
