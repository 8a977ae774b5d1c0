type Act = () => Promise<unknown>;

/** How the time of one act compares with another's; whatever slows the machine meanwhile slows both. */
export type Comparison = { ratio: number; told: string };

/**
 * Runs two acts in turn, so many times after as many again that do not count. The medians are compared, since a pause of
 * a collector's or of another process's belongs to neither.
 */
export async function compare(
  act: Act,
  baseline: Act,
  rounds: number,
): Promise<Comparison> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const [mine, other] = [await timeOf(act), await timeOf(baseline)];
    if (round < rounds) continue;
    ours.push(mine);
    theirs.push(other);
  }
  const [mine, other] = [median(ours), median(theirs)];
  return {
    ratio: mine / other,
    told: `${mine.toFixed(2)} ms against ${other.toFixed(2)} ms`,
  };
}

async function timeOf(act: Act): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
