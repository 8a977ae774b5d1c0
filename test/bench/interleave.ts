/** Takes each case once a round, each round beginning with another case, so that a slow moment meets all alike. The first round only warms up. */
export async function interleaved<Case, Sample>(
  cases: readonly Case[],
  rounds: number,
  take: (one: Case, round: number) => Promise<Sample>,
): Promise<Map<Case, Sample[]>> {
  const samples = new Map<Case, Sample[]>(cases.map((one) => [one, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of rotated(cases, round)) {
      const sample = await take(one, round);
      if (round > 0) samples.get(one)?.push(sample);
    }
  }
  return samples;
}

function rotated<Case>(cases: readonly Case[], by: number): Case[] {
  const first = by % Math.max(cases.length, 1);
  return [...cases.slice(first), ...cases.slice(0, first)];
}
