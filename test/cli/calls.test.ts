import { expect, test } from "vitest";
import { aCall, problem } from "./answers.ts";
import { served } from "./served.ts";

const refusedCall = aCall({
  interactionId: "i-20",
  recordingConsent: "refused",
  because: "no-key",
  recordings: [],
});
const day = (name: string, ...calls: object[]) => ({
  body: { day: name, calls },
});

test("calls are a table with aligned columns, recordings counted by state", async () => {
  await using api = await served({
    "GET /calls": day("2026-11-24", aCall(), refusedCall),
  });
  expect(await api.tacet("calls")).toEqual({
    code: 0,
    out: [
      "INTERACTION  DIRECTION  CONSENT  BECAUSE      RECORDINGS",
      "i-1          inbound    given    pressed-yes  1 kept, 1 erased",
      "i-20         inbound    refused  no-key       -",
      "",
    ].join("\n"),
    err: "",
  });
  expect(api.asked[0]?.headers["authorization"]).toBe("Bearer staff-token");
});

test("several days end with the day the API calls today, the oldest first", async () => {
  await using api = await served({
    "GET /calls": day("2026-12-01", aCall({ interactionId: "newest" })),
    "GET /calls?day=2026-11-30": day("2026-11-30"),
    "GET /calls?day=2026-11-29": day(
      "2026-11-29",
      aCall({ interactionId: "oldest" }),
    ),
  });
  const { out } = await api.tacet("calls", "--days", "3", "--json");
  expect(JSON.parse(out)).toMatchObject({
    day: "2026-12-01",
    days: 3,
    calls: [{ interactionId: "oldest" }, { interactionId: "newest" }],
  });
});

test("an empty day is said in words", async () => {
  await using api = await served({
    "GET /calls?day=2026-11-24": day("2026-11-24"),
  });
  const { out } = await api.tacet("calls", "--day", "2026-11-24");
  expect(out).toBe("No calls on 2026-11-24.\n");
});

test("--json keeps what the table does not know", async () => {
  const call = aCall({ laterField: { deep: true } });
  await using api = await served({ "GET /calls/i-1": { body: call } });
  const { out } = await api.tacet("calls", "show", "i-1", "--json");
  expect(JSON.parse(out)).toEqual(call);
});

test("a call that is not there exits with 1 and says where to look", async () => {
  await using api = await served({
    "GET /calls/i-9": problem(
      404,
      "There is no call with this interaction id.",
    ),
  });
  expect(await api.tacet("calls", "show", "i-9")).toEqual({
    code: 1,
    out: "",
    err: "tacet: There is no call with this interaction id.\nNext: tacet calls --days 7 lists the calls of the last week.\n",
  });
});

test("recordings say until when they are kept, when they were gone in both places, and why", async () => {
  await using api = await served({ "GET /calls": day("2026-12-24", aCall()) });
  expect((await api.tacet("recordings")).out).toBe(
    [
      "RECORDING  INTERACTION  TYPE          STATE           DUE                ERASED             WHY",
      "r-1        i-1          conversation  kept (request)  2026-12-24 10:05Z  -                  -",
      "r-2        i-1          conversation  erased          -                  2026-12-24 10:09Z  term",
      "",
    ].join("\n"),
  );
});

test("recordings are narrowed by state", async () => {
  await using api = await served({ "GET /calls": day("2026-12-24", aCall()) });
  const { out } = await api.tacet("recordings", "--state", "erased", "--json");
  expect(JSON.parse(out)).toMatchObject({
    recordings: [{ recordingId: "r-2", interactionId: "i-1" }],
  });
});

test("text from elsewhere does not steer the terminal", async () => {
  await using api = await served({
    "GET /calls": day("2026-11-24", aCall({ because: "\u001b[2Jgone" })),
  });
  expect((await api.tacet("calls")).out).not.toContain("\u001b");
});

test.each([
  [["calls", "--day", "24.11.2026"]],
  [["calls", "--day", "2026-02-30"]],
  [["calls", "--days", "0"]],
  [["calls", "shwo"]],
  [["recordings", "--state", "lost"]],
  [["nothing"]],
])("%j is a usage error and asks nothing", async (argv) => {
  await using api = await served({});
  expect((await api.tacet(...argv)).code).toBe(2);
  expect(api.asked).toEqual([]);
});
