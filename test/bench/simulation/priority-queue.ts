export type PriorityQueue<Entry> = {
  push(entry: Entry): void;
  /** The first by order, still in the queue. */
  peek(): Entry | undefined;
  pop(): Entry | undefined;
  size(): number;
};

/** A binary heap: the first entry by `compare` is always at hand. */
export function priorityQueue<Entry>(
  compare: (one: Entry, other: Entry) => number,
): PriorityQueue<Entry> {
  const heap: Entry[] = [];
  const isBefore = (one: number, other: number): boolean => {
    const [left, right] = [heap[one], heap[other]];
    return (
      left !== undefined && right !== undefined && compare(left, right) < 0
    );
  };
  const swap = (one: number, other: number): void => {
    const [left, right] = [heap[one], heap[other]];
    if (left === undefined || right === undefined) return;
    heap[one] = right;
    heap[other] = left;
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isBefore(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = isBefore(left, at) ? left : at;
      if (isBefore(right, least)) least = right;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    push(entry) {
      rise(heap.push(entry) - 1);
    },
    peek: () => heap[0],
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last;
        sink();
      }
      return first;
    },
    size: () => heap.length,
  };
}
