import type { DueQueue, LedgerKey } from "#domain/ports";
import { millisecondsOf } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import type { Stored } from "./memory-ledger.ts";
import { priorityQueue, type PriorityQueue } from "./priority-queue.ts";

/** `moment` is `at` in milliseconds: numbers compare several times as fast. */
type Entry = { moment: number; at: Instant; order: number; key: LedgerKey };
export type DueIndex = {
  add(stored: Stored): void;
  due(queue: DueQueue, until: Instant, most: number): Stored[];
  /** When the first is due that is still in the queue. */
  oldest(queue: DueQueue): Instant | undefined;
};

/** Entries of items that have moved on since are passed over when they come up, which is cheaper than finding them. */
export function dueIndex(
  get: (key: LedgerKey) => Stored | undefined,
): DueIndex {
  const queues = new Map<DueQueue, PriorityQueue<Entry>>();
  let added = 0;
  const queueOf = (name: DueQueue): PriorityQueue<Entry> => {
    const known = queues.get(name) ?? priorityQueue<Entry>(byTime);
    queues.set(name, known);
    return known;
  };
  const standing = (name: DueQueue, { at, key }: Entry) => {
    const stored = get(key);
    const due = stored?.entries.due;
    return due?.queue === name && due.at === at ? stored : undefined;
  };
  return {
    add({ entries: { due }, key }) {
      if (due === undefined) return;
      added += 1;
      queueOf(due.queue).push({
        moment: millisecondsOf(due.at),
        at: due.at,
        order: added,
        key,
      });
    },
    due(name, until, most) {
      const queue = queueOf(name);
      const taken = new Map<Stored, Entry>();
      for (
        let first = queue.peek();
        first !== undefined && first.at <= until && taken.size < most;
        first = queue.peek()
      ) {
        queue.pop();
        const stored = standing(name, first);
        if (stored !== undefined) taken.set(stored, first);
      }
      for (const entry of taken.values()) queue.push(entry);
      return [...taken.keys()];
    },
    oldest(name) {
      const queue = queueOf(name);
      for (
        let first = queue.peek();
        first !== undefined;
        first = queue.peek()
      ) {
        if (standing(name, first) !== undefined) return first.at;
        queue.pop();
      }
      return undefined;
    },
  };
}

const byTime = (one: Entry, other: Entry): number =>
  one.moment - other.moment || one.order - other.order;
