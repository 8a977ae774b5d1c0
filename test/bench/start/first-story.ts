import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** Seconds since `npm start` was entered. */
type Moment = { line: string; seconds: number };
export type Started = { seconds: number; steps: Moment[] };

class NoStory extends Error {
  readonly code = "no-story";
}

/** Enters `npm start` and waits for the first line of what happened to a call; then ends it and all it started. */
export async function firstStory(checkout: string): Promise<Started> {
  const from = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd: checkout,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(npm, "close");
  try {
    return await listen(npm.stdout, from);
  } finally {
    end(npm);
    await ended;
  }
}

async function listen(output: Readable, from: number): Promise<Started> {
  const steps: Moment[] = [];
  let telling = false;
  for await (const line of createInterface({ input: output })) {
    const seconds = (performance.now() - from) / 1000;
    if (telling && line.trim() !== "") return { seconds, steps };
    if (line.endsWith("…")) steps.push({ line: line.slice(0, -2), seconds });
    telling ||= line.startsWith("What happened to each call");
  }
  throw new NoStory("`npm start` ended before it told what happened.");
}

/** npm, the script it runs and the product are one group. */
function end({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, "SIGTERM");
}
