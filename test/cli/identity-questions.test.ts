import { expect, test } from "vitest";
import { aRequest, problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

const asked = {
  ...{ means: ["call-facts", "known-channel"], doubt: "number-shared" },
  replyBy: "2026-12-08",
};

test.each([
  [
    ["ask", "--means", "call-facts", "--doubt", "number-shared"],
    "questions",
    { means: ["call-facts"], doubt: "number-shared" },
  ],
  [
    ["ask", "--means", "document-shown"],
    "questions",
    { means: ["document-shown"] },
  ],
  [
    ["answered", "--outcome", "not-answered"],
    "questions/end",
    { outcome: "not-answered" },
  ],
  [
    ["code", "--on-file"],
    "codes",
    { to: "email", statement: "the address was on file before the request" },
  ],
  [["check-code", "--code", "012 345"], "codes/check", { code: "012345" }],
])("%j says what was asked, answered or read back", async (said, to, body) => {
  await using api = await served({
    [`POST /requests/${requestId}/identity/${to}`]: { body: aRequest() },
  });
  const [name = "", ...options] = said;
  const { code } = await api.tacet("requests", name, requestId, ...options);
  expect(code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual(body);
});

test("what was asked is shown, with until when or what came of it", async () => {
  const questions = [{ ...asked, outcome: "not-answered" }, asked];
  await using api = await served({
    [`GET /requests/${requestId}`]: { body: aRequest({ questions }) },
  });
  const { out } = await api.tacet("requests", "show", requestId);
  const means = "call-facts or known-channel \\(number-shared\\)";
  expect(out).toMatch(new RegExp(`^asked +${means}, not-answered$`, "m"));
  expect(out).toMatch(
    new RegExp(`^asked +${means}, open until 2026-12-08$`, "m"),
  );
});

test("a code to an address that was not on file is not asked for", async () => {
  await using api = await served({});
  const { code, err } = await api.tacet("requests", "code", requestId);
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain("--on-file");
});

test("what the law does not let be asked is told with its article", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/identity/questions`]: problem(
      409,
      "A document is the last means. (Art 12(6) GDPR)",
    ),
  });
  const { code, err } = await api.tacet(
    ...["requests", "ask", requestId, "--means", "document-shown"],
  );
  expect([code, err]).toEqual([1, expect.stringContaining("Art 12(6)")]);
});
