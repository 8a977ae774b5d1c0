import { expect, test } from "vitest";
import { itemOf, recordOf } from "#adapters/aws/ledger-record";
import { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";

const { partition, item, indexes } = ledgerTable;
const ours = new Set<string>([
  partition,
  item,
  ...Object.values(indexes).flatMap((index) => [index.partition, index.sort]),
]);

test.each(
  LedgerItem.def.options.map((option) => ({
    kind: option.def.shape.kind.def.values.join(),
    fields: Object.keys(option.def.shape),
  })),
)("no field of $kind has the name of one of the table's", ({ fields }) => {
  expect(fields.filter((field) => ours.has(field))).toEqual([]);
});

test("what has a day of its own is read as it was written (T96)", () => {
  const written = LedgerItem.parse({
    kind: "audit-anchor",
    day: "2026-11-24",
    madeAt: "2026-11-25T03:00:00.000Z",
    last: 5,
    document: "signed",
    revision: 0,
  });
  expect(itemOf(recordOf(written))).toEqual(written);
});
