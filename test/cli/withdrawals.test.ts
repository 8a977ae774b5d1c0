import { expect, test } from "vitest";
import { aCall, problem } from "./answers.ts";
import { served } from "./served.ts";

const withdrawn = {
  interactionId: "i-1",
  purpose: "recording",
  outcome: "withdrawn",
  givenAt: "2026-11-24T10:00:00.000Z",
  endedAt: "2026-11-25T09:00:00.000Z",
  tell: { version: "1", language: "en", text: ["It goes.", "We help on."] },
};
const withdraw = ["calls", "withdraw", "i-1", "--purpose", "recording"];

test("a withdrawal is confirmed with both times and what to tell the caller now (R10, R44)", async () => {
  await using api = await served({
    "POST /calls/i-1/withdrawals": { status: 201, body: withdrawn },
  });
  expect(await api.tacet(...withdraw, "--channel", "phone")).toEqual({
    code: 0,
    out: [
      "interaction  i-1",
      "consent to   recording",
      "given        2026-11-24 10:00Z",
      "withdrawn    2026-11-25 09:00Z",
      "",
      "Tell the caller now (text 1, en):",
      "  - It goes.",
      "  - We help on.",
      "",
      "Next: tacet calls show i-1 shows when its audio is gone at both places.",
      "",
    ].join("\n"),
    err: "",
  });
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    purpose: "recording",
    channel: "phone",
  });
});

test("a withdrawal of what is over already says that nothing changed (R44)", async () => {
  const body = { ...withdrawn, outcome: "already" };
  await using api = await served({ "POST /calls/i-1/withdrawals": { body } });
  const { code, out } = await api.tacet(...withdraw, "--channel", "email");
  expect(code).toBe(0);
  expect(out).toContain("ended before  2026-11-25 09:00Z");
  expect(out).toContain("nothing changed");
  expect(out).not.toContain("Tell the caller");
});

test("a call that is not there exits with 1 and says how to find it", async () => {
  const there = problem(404, "There is no call with this interaction id.");
  await using api = await served({ "POST /calls/i-1/withdrawals": there });
  const { code, err } = await api.tacet(...withdraw, "--channel", "phone");
  expect(code).toBe(1);
  expect(err).toContain("There is no call with this interaction id.");
  expect(err).toContain("Next: tacet calls --days 30");
});

const link = {
  purpose: "recording",
  path: "/withdrawals/k1.e30.mac?language=nl",
  expiresAt: "2026-12-24T10:00:00.000Z",
  language: "nl",
};

test("a link comes with the API's address, and with a warning to whom it may go (R44)", async () => {
  await using api = await served({
    "POST /calls/i-1/withdrawal-links": { status: 201, body: link },
  });
  const shown = await api.tacet("calls", "withdrawal-link", "i-1");
  expect(shown.out).toContain(`link         ${api.url}${link.path}\n`);
  expect(shown.out).toContain("works until  2026-12-24 10:00Z");
  expect(shown.out).toContain("send it to the caller alone");
  const json = await api.tacet("calls", "withdrawal-link", "i-1", "--json");
  expect(JSON.parse(json.out)).toEqual({
    ...link,
    url: `${api.url}${link.path}`,
  });
});

test("a link that cannot be made says why, and what to do next", async () => {
  const over = problem(409, "There is nothing left to withdraw.");
  await using api = await served({ "POST /calls/i-1/withdrawal-links": over });
  const { code, err } = await api.tacet("calls", "withdrawal-link", "i-1");
  expect(code).toBe(1);
  expect(err).toMatch(/nothing left to withdraw.*\nNext: /);
});

const recording = (recordingId: string, outcome: string, keptBy: object[]) => ({
  recordingId,
  outcome,
  keptBy,
});

test("a minor's calls are listed with what is put off and by whom (R54, R55)", async () => {
  const calls = [
    { interactionId: "i-1", recordings: [recording("r-1", "ordered", [])] },
    {
      interactionId: "i-2",
      recordings: [recording("r-2", "put-off", [{ by: "hold", id: "h-1" }])],
    },
  ];
  await using api = await served({
    "POST /calls/i-1/minor": {
      status: 201,
      body: { basis: "guardian-told", calls },
    },
  });
  const argv =
    "--basis guardian-told --authority custody-seen --call i-2".split(" ");
  expect((await api.tacet("calls", "minor", "i-1", ...argv)).out).toBe(
    [
      "Taken for a minor: guardian-told. What these calls consented to is void.",
      "",
      "INTERACTION  RECORDING  ERASURE  KEPT BY",
      "i-1          r-1        ordered  -",
      "i-2          r-2        put-off  hold h-1",
      "",
      "Next: what is put off goes when whoever keeps it lets it go; ask them whether they must.",
      "",
    ].join("\n"),
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    basis: "guardian-told",
    authority: "custody-seen",
    calls: ["i-2"],
  });
});

test("a minor's call without audio yet says what will become of it (R54)", async () => {
  const body = {
    basis: "said-so",
    calls: [{ interactionId: "i-1", recordings: [] }],
  };
  await using api = await served({ "POST /calls/i-1/minor": { body } });
  const { out } = await api.tacet(
    "calls",
    "minor",
    "i-1",
    "--basis",
    "said-so",
  );
  expect(out).toContain("No recordings yet; any that come are erased.");
  expect(out).toContain("Next: tacet recordings --state erased");
});

test("an upheld objection erases the call's audio and leaves the caller's own answers (R41, T31)", async () => {
  const kept = recording("r-2", "put-off", [{ by: "hold", id: "h-1" }]);
  const recordings = [recording("r-1", "ordered", []), kept];
  await using api = await served({
    "POST /calls/i-1/objections": {
      status: 201,
      body: { interactionId: "i-1", recordings },
    },
  });
  const argv = ["calls", "objection", "i-1", "--verdict", "upheld"];
  expect((await api.tacet(...argv)).out).toBe(
    [
      "The objection prevails over our interest (Art 21(1)); the caller's own answers stay on record.",
      "",
      "INTERACTION  RECORDING  ERASURE  KEPT BY",
      "i-1          r-1        ordered  -",
      "i-1          r-2        put-off  hold h-1",
      "",
      "Next: what is put off goes when whoever keeps it lets it go; ask them whether they must.",
      "",
    ].join("\n"),
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({ verdict: "upheld" });
});

test("a call shows what was given and withdrawn, one beside the other (T28)", async () => {
  const consents = [
    {
      purpose: "recording",
      givenAt: "2026-11-24T10:00:00.000Z",
      ended: {
        at: "2026-11-25T09:00:00.000Z",
        as: "withdrawn",
        channel: "link",
      },
    },
    { purpose: "monitoring", givenAt: "2026-11-24T10:01:00.000Z" },
  ];
  await using api = await served({
    "GET /calls/i-1": { body: aCall({ consents }) },
  });
  const { out } = await api.tacet("calls", "show", "i-1");
  expect(out).toMatch(
    /consent to recording +given 2026-11-24 10:00Z, withdrawn 2026-11-25 09:00Z \(link\)\n/,
  );
  expect(out).toMatch(/consent to monitoring +given 2026-11-24 10:01Z\n/);
});

test.each([
  [["withdraw", "i-1", "--channel", "phone"]],
  [["withdraw", "i-1", "--purpose", "recording"]],
  [["withdraw", "--purpose", "recording", "--channel", "phone"]],
  [["withdraw", "i-1", "--purpose", "all", "--channel", "phone"]],
  [["withdrawal-link"]],
  [["withdrawal-link", "i-1", "--purpose", "all"]],
  [["minor", "i-1"]],
  [["minor", "i-1", "--basis", "passport"]],
  [["objection", "i-1"]],
  [["objection", "i-1", "--verdict", "rejected"]],
])("calls %j is a usage error and asks nothing", async (argv) => {
  await using api = await served({});
  expect((await api.tacet("calls", ...argv)).code).toBe(2);
  expect(api.asked).toEqual([]);
});
