import { compare } from "../counting/compare.ts";
import {
  growLedger,
  operations,
  type GrownLedger,
} from "../counting/grown-ledger.ts";
import { dynamoDbLocal } from "../counting/start-emulators.ts";
import { openTally, unitsOf } from "../counting/tally.ts";
import type { Metric, Row } from "../metric.ts";

const [few, many] = [1000, 100_000];
const rounds = 300;

export const growth: Metric = {
  name: "growth",
  about: `what is asked most, of a ledger of ${few} items and of one of ${many}`,
  async run() {
    await using dynamo = await dynamoDbLocal();
    const tally = openTally();
    const small = await growLedger(dynamo.endpoint, few, tally);
    const large = await growLedger(dynamo.endpoint, many, tally);
    const rows: Row[] = [];
    for (const [what, ask] of Object.entries(operations)) {
      const asked = ({ ledger, recording }: GrownLedger) =>
        tally.during(() => ask(ledger, recording));
      const timed =
        ({ plain, recording }: GrownLedger) =>
        () =>
          ask(plain, recording);
      const before = unitsOf(await asked(small), "reads");
      const after = unitsOf(await asked(large), "reads");
      const { ratio, told } = await compare(timed(large), timed(small), rounds);
      rows.push(
        {
          what: `${what}, ${many} items`,
          value: after,
          unit: "read units",
          baseline: `${before} of ${few} items`,
          gate: { most: before },
          exact: true,
        },
        {
          what: `${what}, ${many} items`,
          ...ratio,
          unit: `x the time at ${few}`,
          baseline: told,
          gate: { most: 1.15 },
          aim: { most: 1 },
          exact: false,
        },
      );
    }
    return rows;
  },
};
