import { compare } from "../counting/compare.ts";
import {
  growLedger,
  operations,
  type GrownLedger,
} from "../counting/grown-ledger.ts";
import { dynamoDbLocal } from "../counting/start-emulators.ts";
import { openTally, type Tally, unitsOf } from "../counting/tally.ts";
import type { Metric, Row } from "../metric.ts";

const [few, many] = [1000, 100_000];
const rounds = 300;

export const growth: Metric = {
  name: "growth",
  about: `what is asked most, of a ledger of ${few} items and of one of ${many}`,
  async run(_tell, wanted) {
    await using dynamo = await dynamoDbLocal();
    const tally = openTally();
    const small = await growLedger(dynamo.endpoint, few, tally);
    const large = await growLedger(dynamo.endpoint, many, tally);
    const ledgers = { tally, small, large };
    const rows: Row[] = [];
    for (const [what, ask] of Object.entries(operations)) {
      const named = `${what}, ${many} items`;
      rows.push(await unitsRow(named, ask, ledgers));
      if (wanted === "all") rows.push(await timeRow(named, ask, ledgers));
    }
    return rows;
  },
};

type Ask = (typeof operations)[string];
type Ledgers = Record<"small" | "large", GrownLedger> & { tally: Tally };

async function unitsRow(
  what: string,
  ask: Ask,
  { tally, small, large }: Ledgers,
): Promise<Row> {
  const units = async ({ ledger, recording }: GrownLedger) =>
    unitsOf(await tally.during(() => ask(ledger, recording)), "reads");
  const before = await units(small);
  return {
    what,
    value: await units(large),
    unit: "read units",
    baseline: `${before} of ${few} items`,
    gate: { most: before },
    exact: true,
  };
}

async function timeRow(
  what: string,
  ask: Ask,
  { small, large }: Ledgers,
): Promise<Row> {
  const timed =
    ({ plain, recording }: GrownLedger) =>
    () =>
      ask(plain, recording);
  const { ratio, told } = await compare(timed(large), timed(small), rounds);
  return {
    what,
    ...ratio,
    unit: `x the time at ${few}`,
    baseline: told,
    gate: { most: 1.15 },
    aim: { most: 1 },
    exact: false,
  };
}
