/** A sum of money by what it is paid for. */
export type Lines = Readonly<Record<string, number>>;

export const total = (lines: Lines): number =>
  Object.values(lines).reduce((sum, dollars) => sum + dollars, 0);

export const times = (lines: Lines, factor: number): Lines =>
  Object.fromEntries(
    Object.entries(lines).map(([line, dollars]) => [line, dollars * factor]),
  );

/** Line by line; one that comes to nothing is left out. */
export function added(...all: readonly Lines[]): Lines {
  const sums = new Map<string, number>();
  for (const [line, dollars] of all.flatMap((lines) => Object.entries(lines)))
    sums.set(line, (sums.get(line) ?? 0) + dollars);
  return Object.fromEntries([...sums].filter(([, dollars]) => dollars > 0));
}
