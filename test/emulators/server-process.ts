import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Emulator } from "./emulator.ts";

/** Half a second on an idle machine; much longer on one that is busy with other suites. */
const startWithinMs = 90_000;
const stopWithinMs = 5_000;
const pollEveryMs = 25;

export class EmulatorDidNotStart extends Error {
  readonly code = "EMULATOR_DID_NOT_START";
  override readonly name = "EmulatorDidNotStart";
}

/** Waits until the server answers HTTP, whatever it answers, and sees to it that the server ends with us. */
export async function whenReady(
  server: ChildProcess,
  endpoint: string,
  probe: string,
): Promise<Emulator> {
  const endWithUs = () => server.kill();
  process.once("exit", endWithUs);
  const said = listenTo(server);
  let gone: string | undefined;
  server.once("error", (error) => (gone = error.message));
  server.once(
    "exit",
    (code) => (gone = `it ended with code ${code ?? "none"}`),
  );

  const giveUpAt = performance.now() + startWithinMs;
  while (!(await answers(probe))) {
    if (gone === undefined && performance.now() > giveUpAt)
      gone = "it did not answer in time";
    if (gone !== undefined) {
      server.kill();
      throw new EmulatorDidNotStart(
        `${server.spawnfile} at ${endpoint}: ${gone}. It said:\n${said()}`,
      );
    }
    await pause(pollEveryMs);
  }
  return {
    endpoint,
    stop: () => {
      process.removeListener("exit", endWithUs);
      return end(server);
    },
  };
}

function listenTo(server: ChildProcess): () => string {
  let tail = "";
  const keep = (chunk: Buffer) =>
    (tail = (tail + chunk.toString()).slice(-2_000));
  server.stdout?.on("data", keep);
  server.stderr?.on("data", keep);
  return () => tail;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill();
  const force = setTimeout(() => server.kill("SIGKILL"), stopWithinMs);
  await ended;
  clearTimeout(force);
}
