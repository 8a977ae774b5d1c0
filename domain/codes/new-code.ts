import type { RandomBelow } from "./code-ports.ts";

/** Six digits, and all of them: one that begins with zeros is as good as any. */
export const newCode = (randomBelow: RandomBelow): string =>
  String(randomBelow(1_000_000)).padStart(6, "0");
