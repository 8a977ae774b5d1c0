import { setTimeout } from "node:timers/promises";

/** 10 attempts wait about 6 s in all. */
export const mostAttempts = 10;

/** Exponential with full jitter, up to 2 s, so that those who collided do not collide again. */
export async function pause(attempt: number): Promise<void> {
  await setTimeout(Math.random() * Math.min(2000, 25 * 2 ** attempt));
}
