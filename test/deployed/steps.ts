import { setTimeout as pause } from "node:timers/promises";

const pollEveryMs = 500;

/** Does a step and says how long it took: the whole is slow, and this tells where. */
export async function step<Result>(
  name: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  try {
    return await act();
  } finally {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stderr.write(`[deployed] ${seconds.padStart(5)} s  ${name}\n`);
  }
}

export class StillWaiting extends Error {
  readonly code = "STILL_WAITING";
  override readonly name = "StillWaiting";
}

/** A step that asks again until it is answered, for `seconds` at most. */
export function awaited<Answer>(
  name: string,
  seconds: number,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  return step(name, async () => {
    const giveUpAt = performance.now() + seconds * 1000;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (performance.now() > giveUpAt)
        throw new StillWaiting(`Not within ${String(seconds)} s: ${name}`);
      await pause(pollEveryMs);
    }
  });
}
