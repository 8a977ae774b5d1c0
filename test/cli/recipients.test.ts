import { expect, test } from "vitest";
import { problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

const path = `/requests/${requestId}/recipients`;
const told = {
  requestId,
  recipients: [
    {
      recipientId: "talkdesk",
      name: "Talkdesk, Inc.",
      of: "erasure",
      state: "told",
      tries: 1,
      toldAt: "2026-11-24T10:00:00.000Z",
      nextAt: "2026-12-08T10:00:00.000Z",
    },
  ],
};

test("who was told is a table (T32)", async () => {
  await using api = await served({ [`GET ${path}`]: { body: told } });
  const { out } = await api.tacet("requests", "recipients", requestId);
  expect(out).toBe(
    [
      "RECIPIENT  OF       STATE  TRIES  TOLD               ACKNOWLEDGED  NEXT               WHY",
      "talkdesk   erasure  told   1      2026-11-24 10:00Z  -             2026-12-08 10:00Z  -",
      "",
    ].join("\n"),
  );
});

test("nobody to tell is said in words", async () => {
  await using api = await served({
    [`GET ${path}`]: { body: { requestId, recipients: [] } },
  });
  const { out } = await api.tacet("requests", "recipients", requestId);
  expect(out).toBe("Nobody is told anything about this request.\n");
});

test.each([
  [["acknowledge", requestId, "talkdesk"], "/talkdesk/acknowledgement", {}],
  [
    ["name-recipient", requestId, "authority"],
    "",
    { recipientId: "authority" },
  ],
  [["who-was-told", requestId], "/letter", {}],
  [
    ["who-was-told", requestId, "--email", "a@example.org"],
    "/letter",
    { email: "a@example.org" },
  ],
  [
    [
      ...["disproportion", requestId, "talkdesk", "--because"],
      ...["recipient-gone", "--words", "Struck off the register."],
    ],
    "/talkdesk/disproportion",
    { reason: "recipient-gone", words: "Struck off the register." },
  ],
])("requests %j posts to %s", async (words, to, body) => {
  await using api = await served({ [`POST ${path}${to}`]: { body: told } });
  const { code } = await api.tacet("requests", ...words);
  expect(code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual(body);
});

test("what is not yet so is said with what to do", async () => {
  await using api = await served({
    [`POST ${path}/letter`]: problem(409, "A recipient is still to be told."),
  });
  const { code, err } = await api.tacet("requests", "who-was-told", requestId);
  expect(code).toBe(1);
  expect(err).toContain("still to be told");
});

test.each([
  [["acknowledge", requestId, "a/b"], "a recipient's id"],
  [
    ["disproportion", requestId, "talkdesk", "--because", "lazy"],
    "no-way-to-reach",
  ],
])("requests %j is refused before anything is asked", async (words, says) => {
  await using api = await served({});
  const { code, err } = await api.tacet("requests", ...words);
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain(says);
});
