import { mkdir, rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const abandonedAfterMs = 300_000;
const askEveryMs = 200;

/** Lets one process at a time do the work; `lock` is a directory that exists meanwhile. */
export async function oneAtATime<Done>(
  lock: string,
  work: () => Promise<Done>,
): Promise<Done> {
  while (!(await taken(lock))) {
    if (await isAbandoned(lock))
      await rm(lock, { recursive: true, force: true });
    else await pause(askEveryMs);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    return false;
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > abandonedAfterMs;
  } catch {
    return false; // it was just given back
  }
}
