import { total } from "#test/bench/counting/lines";
import { callsADay } from "#test/bench/simulation/simulation-text";
import { alignedTable } from "./aligned-table.ts";
import { auditCosts, type AuditCosts } from "./audit-costs.ts";
import { counts } from "./counts.ts";
import { busiestHour, limits } from "./limits.ts";
import { ledgerBytesACall, ledgerMonthAfter, monthOf } from "./money.ts";

const daySeconds = 86_400;
const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const dollars = (value: number) =>
  value < 10 ? value.toFixed(2) : whole(value);
/** Two figures, as a limit that rests on averages deserves. */
const about = (value: number) =>
  Number(value.toPrecision(2)).toLocaleString("en-US");

const sizes = [10_000, 1_000_000, callsADay] as const;

function demand(): string {
  const rows = Object.entries(counts).map(([name, { aCall, peak }]) => {
    const mean = (aCall * callsADay) / daySeconds;
    return [
      name,
      aCall.toFixed(2),
      whole(mean),
      whole(mean * busiestHour),
      whole(peak),
    ];
  });
  return alignedTable(
    ["What", "a call", "mean/s", "busiest hour/s", "simulated peak/s"],
    rows,
  );
}

function money(): string {
  const months = sizes.map(monthOf);
  const lines = Object.keys(months[0] ?? {}).map((line) => [
    line,
    ...months.map((month) => dollars(month[line] ?? 0)),
  ]);
  const sums = months.map((month) => dollars(total(month)));
  return alignedTable(
    ["Dollars a month", ...sizes.map((size) => `${whole(size)}/day`)],
    [...lines, ["**together**", ...sums]],
  );
}

function growth(): string {
  const rows = [30, 365, 3 * 365].map((days) => [
    `after ${whole(days)} days`,
    ...sizes.map((size) =>
      [
        `${whole((size * days * ledgerBytesACall) / 1e9)} GB`,
        `$${dollars(ledgerMonthAfter(size, days))}`,
      ].join(", "),
    ),
  ]);
  return alignedTable(
    ["The ledger", ...sizes.map((size) => `${whole(size)}/day`)],
    rows,
  );
}

function audit(): string {
  const columns = sizes.map(auditCosts);
  const row = (
    what: string,
    of: keyof AuditCosts,
    shown: (value: number) => string,
  ) => [what, ...columns.map((column) => shown(column[of]))];
  return alignedTable(
    ["The audit chain", ...sizes.map((size) => `${whole(size)}/day`)],
    [
      row("records a day", "recordsADay", whole),
      row("segments a day: objects, moves of the end", "objectsADay", whole),
      row("write units a move", "endUnits", whole),
      row("dollars a month, written", "dollarsAMonth", dollars),
      row("dollars a month, three years kept", "dollarsKept", dollars),
    ],
  );
}

function breaks(): string {
  return alignedTable(
    ["Calls a day", "What is reached", "Limit", "Whose", "Beyond it"],
    limits.map(({ what, limit, owner, callsADay: calls, then }) => [
      about(calls),
      what,
      limit,
      owner,
      then,
    ]),
    [0],
  );
}

/** The generated parts of docs/scale.md, by their names there. */
export const scaleTables: Readonly<Record<string, () => string>> = {
  demand,
  money,
  growth,
  audit,
  breaks,
};
