import "../counting/quiet.ts";
import { idleCost } from "../counting/idle-cost.ts";
import { total } from "../counting/lines.ts";
import { prices } from "../counting/prices.ts";
import type { Metric } from "../metric.ts";

const exact = { unit: "$ a month", exact: true };

export const idle: Metric = {
  name: "idle",
  about: "list price of a month of production in which nobody calls",
  async run() {
    const lines = await idleCost();
    return [
      { what: "idle", value: total(lines), ...exact },
      ...Object.entries(lines).map(([line, value]) => ({
        what: `idle: ${line}`,
        value,
        ...exact,
      })),
      {
        what: "a gigabyte in the ledger or one of its indexes",
        value: prices.ledgerGigabyteMonth,
        ...exact,
      },
      {
        what: "point-in-time recovery of a gigabyte in the ledger",
        value: prices.pointInTimeGigabyteMonth,
        ...exact,
      },
    ];
  },
};
