/** One number of a metric. `exact` ones (counts, bytes, units, dollars) may fail a build; times never do. */
export type Row = {
  what: string;
  value: number;
  unit: string;
  /** What the value is compared with. */
  baseline?: string;
  gate?: { most: number };
  aim?: { most: number };
  exact: boolean;
};

export type Metric = { name: string; about: string; run(): Promise<Row[]> };
