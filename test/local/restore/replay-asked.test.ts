import { expect, test } from "vitest";
import { drillAskedFor } from "#local/restore/drill-asked";
import { replayAskedFor } from "#local/restore/replay-asked";

const since = "2026-11-24T10:00:00.000Z";
const table = ["--table", "restored"];

test.each([
  ["nothing", [], "--table"],
  ["no bucket", table, "--bucket"],
  ["no instant", [...table, "--bucket", "journal"], "--since"],
  [
    "a date for an instant",
    [...table, "--bucket", "journal", "--since", "2026-11-24"],
    "--since",
  ],
  [
    "a day that does not exist",
    [...table, "--bucket", "journal", "--since", "2026-02-30T10:00:00.000Z"],
    "--since",
  ],
  ["an unknown word", ["--everything"], "--everything"],
])("a replay that is told %s says what it needs (T34)", (_, given, names) => {
  expect(replayAskedFor(given)).toMatchObject({
    wrong: expect.stringContaining(names),
  });
});

test("a replay knows table, journal and restored point (T33)", () => {
  expect(
    replayAskedFor([...table, "--bucket", "journal", "--since", since]),
  ).toEqual({
    what: "replay",
    table: "restored",
    bucket: "journal",
    since,
    json: false,
  });
});

test("a check of the settings needs the table alone (T34)", () => {
  expect(replayAskedFor([...table, "--check", "--json"])).toEqual({
    what: "check",
    table: "restored",
    json: true,
  });
});

test("help is given whatever else is missing", () => {
  expect(replayAskedFor(["--help"])).toMatchObject({ what: "help" });
});

test("a drill is asked for by flags, and by no others", () => {
  expect(drillAskedFor(["--json"])).toMatchObject({ json: true, help: false });
  expect(drillAskedFor(["--journal"])).toHaveProperty("wrong");
});
