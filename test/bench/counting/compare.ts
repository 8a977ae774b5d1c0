import { median, ratioTo } from "../statistics.ts";

type Act = () => Promise<unknown>;

/** How the time of one act compares with another's; whatever slows the machine meanwhile slows both. */
export type Comparison = { ratio: ReturnType<typeof ratioTo>; told: string };

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
  return {
    ratio: ratioTo(ours, theirs),
    told: `${median(ours).toFixed(2)} ms against ${median(theirs).toFixed(2)} ms`,
  };
}

async function timeOf(act: Act): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}
