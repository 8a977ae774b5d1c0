import { setTimeout as pause } from "node:timers/promises";

/** Asks again until there is an answer; how an asynchronous effect is waited for, up to fifteen seconds. */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const giveUpAt = performance.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > giveUpAt)
      throw new Error(`No answer within 15 s from ${ask.toString()}`);
    await pause(50);
  }
}
