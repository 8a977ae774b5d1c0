import type { ListeningPolicy } from "#schemas/listening-policy";

/** A specialist hears some forty calls on a full day; what is far beyond that is no assessment of single calls (R16). */
export const listening: ListeningPolicy = {
  linkSeconds: 300,
  playsADay: 80,
  downloadsAMonth: 10,
  bulkAnHour: 25,
  machineScoring: { on: false },
};
