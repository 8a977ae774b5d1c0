/** What came of something that may fail for reasons outside, where the failure is a fact to remember and not an end. */
export type Attempt<Value> =
  { ok: true; value: Value } | { ok: false; reason: unknown };

export async function attempt<Value>(
  act: () => Promise<Value>,
): Promise<Attempt<Value>> {
  const [settled] = await Promise.allSettled([act()]);
  return settled.status === "fulfilled"
    ? { ok: true, value: settled.value }
    : { ok: false, reason: settled.reason };
}

/** Runs an act on each item, `width` at a time; what fails does not stop the rest (T106). In the items' order. */
export async function attemptEach<Item, Value>(
  items: readonly Item[],
  width: number,
  act: (item: Item, position: number) => Promise<Value>,
): Promise<Attempt<Value>[]> {
  const results: Attempt<Value>[] = [];
  const pending = items.entries();
  const worker = async () => {
    for (const [position, item] of pending)
      results[position] = await attempt(() => act(item, position));
  };
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, worker),
  );
  return results;
}

export const failuresOf = (attempts: readonly Attempt<unknown>[]): unknown[] =>
  attempts.flatMap((one) => (one.ok ? [] : [one.reason]));

/** The values of attempts that must all succeed; otherwise the error that `failure` makes of the first reason. */
export function valuesOf<Value>(
  attempts: readonly Attempt<Value>[],
  failure: (reason: unknown) => unknown,
): Value[] {
  return attempts.map((one) => {
    if (one.ok) return one.value;
    throw failure(one.reason);
  });
}
