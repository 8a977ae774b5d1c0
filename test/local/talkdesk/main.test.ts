import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { hasShape, isText, readJson } from "#local/talkdesk/guards";
import { askToken } from "./running-talkdesk.ts";

const isHosts = hasShape({ url: isText, mediaUrl: isText });

test("as a program it prints its two hosts, serves, and ends on SIGTERM", async () => {
  const program = spawn(process.execPath, [
    "local/talkdesk/main.ts",
    ...["--port", "0", "--client", "reader/secret/recordings:read"],
  ]);
  onTestFinished(() => {
    program.kill();
  });
  const lines = createInterface(program.stdout);
  const line = new Promise<string>((resolve) => lines.once("line", resolve));
  const hosts = readJson(await line);
  if (!isHosts(hosts)) throw new TypeError("not the two hosts");
  const token = await askToken(hosts, { id: "reader", secret: "secret" });
  expect(token.status).toBe(200);
  expect(hosts.mediaUrl).toMatch(/^http:\/\/localhost:\d+$/);
  program.kill("SIGTERM");
  expect(await once(program, "exit")).toEqual([0, null]);
});
