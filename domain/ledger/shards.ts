import type { DueQueue, LedgerKey } from "../ports.ts";

/**
 * How many index keys a queue is spread over. DynamoDB takes 1,000 writes a second under one, and 2,000 calls a second
 * make 24,000 to the queue of looks and 14,000 to the eraser's; each key is a query a minute, so a queue has no more of
 * them than it needs.
 */
export const queueShards: Readonly<Record<DueQueue, number>> = {
  collect: 40,
  settle: 8,
  erase: 24,
  finish: 1,
  conclude: 1,
  suspend: 1,
  lift: 4,
  clock: 1,
  tell: 1,
  intake: 1,
  breach: 1,
  extract: 1,
  beyond: 4,
};

/** The same of a day's calls; a month's requests are few. */
export const dayShards = (day: string): number =>
  day.startsWith("calls#") ? 32 : 1;

/** Spreads the items of one queue or day over its index keys. FNV-1a: even enough, and cheap. */
export function shardOf(key: LedgerKey, shards: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${key.partition}/${key.item}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % shards;
}
