import { expect, test } from "vitest";
import { tacet } from "./served.ts";

const commands = [
  "",
  "calls",
  "calls show",
  "recordings",
  "requests",
  "requests list",
  "requests show",
  "requests start",
  "requests identify",
  "requests approve",
  "export",
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
