import { expect, test } from "vitest";
import { tacet } from "./served.ts";

const commands = [
  "",
  "calls",
  "calls show",
  "calls withdraw",
  "calls withdrawal-link",
  "calls minor",
  "calls objection",
  "recordings",
  "requests",
  "requests list",
  "requests show",
  "requests start",
  "requests identify",
  "requests approve",
  "requests mute",
  "requests assign",
  "requests undo",
  "requests correct",
  "requests link",
  "requests reopen",
  "holds",
  "holds list",
  "holds show",
  "holds place",
  "holds release",
  "holds approve",
  "holds cancel",
  "holds review",
  "restrictions",
  "restrictions list",
  "restrictions show",
  "restrictions place",
  "restrictions release",
  "restrictions approve",
  "restrictions cancel",
  "restrictions review",
  "restrictions told",
  "export",
  "reconcile",
  "reconcile show",
  "findings",
  "registers",
  "registers requests",
  "registers refusals",
  "registers extensions",
  "clock",
  "clock show",
  "clock forward",
  "doctor",
];

test.each(commands)("help of tacet %s has two examples", async (command) => {
  const words = command.split(" ").filter(Boolean);
  const { code, out } = await tacet([...words, "--help"], { cwd: "/" });
  expect(code).toBe(0);
  expect(out.match(/^ {2}\$ tacet /gm)).toHaveLength(2);
});
