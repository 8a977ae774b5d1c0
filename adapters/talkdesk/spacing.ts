/** Lets one request pass at a time, the next no sooner than its share of a second later. Counts within this process only. */
export function spacing(
  requestsPerSecond: number,
  pause: (ms: number) => Promise<void>,
): () => Promise<void> {
  let free = Promise.resolve();
  return () => {
    const turn = free;
    free = turn.then(() => pause(1000 / requestsPerSecond));
    return turn;
  };
}
