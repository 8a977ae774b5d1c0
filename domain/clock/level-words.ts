import type { ClockLevel } from "#schemas/clock";

/** What people are told of a time that runs: of a request's, and of a breach's. */
export const levelWords: Readonly<Record<ClockLevel, string>> = {
  running: "has time",
  "warned-50": "has used half of its time",
  "warned-75": "has used three quarters of its time",
  "warned-90": "has used nine tenths of its time",
  overdue: "is overdue",
};
