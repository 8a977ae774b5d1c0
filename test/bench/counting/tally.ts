/** One call to AWS, and the request units DynamoDB charged for it, its indexes included. */
export type AwsCall = {
  service: string;
  operation: string;
  reads: number;
  writes: number;
};

export type Tally = {
  note(call: AwsCall): void;
  /** What an act asked of AWS, in order. */
  during(act: () => Promise<unknown>): Promise<AwsCall[]>;
};

export function openTally(): Tally {
  let calls: AwsCall[] = [];
  return {
    note(call) {
      calls.push(call);
    },
    async during(act) {
      const during: AwsCall[] = [];
      calls = during;
      await act();
      calls = [];
      return during;
    },
  };
}

export const nameOf = ({ service, operation }: AwsCall): string =>
  `${service} ${operation}`;

/** How often each operation was called, in the order of its first call. */
export function perOperation(calls: readonly AwsCall[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const call of calls)
    counts.set(nameOf(call), (counts.get(nameOf(call)) ?? 0) + 1);
  return counts;
}

export const unitsOf = (
  calls: readonly AwsCall[],
  kind: "reads" | "writes",
): number => calls.reduce((sum, call) => sum + call[kind], 0);
