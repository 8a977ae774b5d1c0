/** What a value should not exceed, or should not fall below. */
export type Limit = { most: number } | { least: number };

/** One number of a metric. `exact` ones (counts, bytes, units, dollars) may fail a build; times never do. */
export type Row = {
  what: string;
  /** Of a repeated measure the median. */
  value: number;
  p90?: number;
  unit: string;
  /** What the value is compared with, as measured in the same run. */
  baseline?: string;
  gate?: Limit;
  aim?: Limit;
  /** What is known of others, or of this kind of function elsewhere, with its source. */
  anchor?: string;
  /** The same in another unit, for the reader. */
  also?: string;
  exact: boolean;
  /** Number of the decision in docs/decisions that says why the gate is missed and what it would take. */
  excused?: string;
};

/** Says what is being done while a metric runs. */
export type Tell = (doing: string) => void;

/** All rows, or those that a build is held to. */
export type Wanted = "all" | "exact";

/** One question with its numbers: a file of `metrics/`, listed in `metrics.ts`. */
export type Metric = {
  name: string;
  /** What is measured and how, one sentence. */
  about: string;
  /** It has no exact row. */
  timesOnly?: true;
  run(tell: Tell, wanted: Wanted): Promise<Row[]>;
};
