export type SweepName = "collect" | "settle" | "erase";
