/** Items in their order, at most `size` at a time. */
export const slicesOf = <Item>(
  items: readonly Item[],
  size: number,
): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
