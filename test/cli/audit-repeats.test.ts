import { expect, test } from "vitest";
import { repeatsOf } from "#cli/audit-repeats";
import { type AuditRecord, beginning } from "#schemas/audit";
import { Instant } from "#schemas/instant";

const record = (
  seq: number,
  change: AuditRecord["change"],
  said: Partial<AuditRecord> = {},
): AuditRecord => ({
  seq,
  at: Instant.parse("2026-11-24T10:00:00.000Z"),
  partition: "call#one",
  item: "consent",
  kind: "consent",
  change,
  revision: 0,
  digest: "a".repeat(64),
  previous: beginning,
  hash: beginning,
  ...said,
});
const other = { digest: "b".repeat(64) };
const later = (day: number) => ({
  at: Instant.parse(`2026-11-${String(day)}T12:00:00.000Z`),
});
const heard = (...records: AuditRecord[]) => {
  const { repeats, hear } = repeatsOf();
  records.forEach(hear);
  return repeats;
};

test("an item that changes says nothing twice (T96)", () => {
  expect(
    heard(
      record(1, "added"),
      record(2, "changed", { revision: 1, ...other }),
      record(3, "removed", { revision: 1, ...other }),
    ),
  ).toEqual({ repeated: 0, atOdds: [] });
});

test("a record that comes again within the stream's day is a repeat, however much came between (T96)", () => {
  expect(
    heard(
      record(1, "added"),
      record(2, "changed", { revision: 1, ...other }),
      record(3, "added"),
      record(4, "changed", { revision: 1, ...other }),
    ),
  ).toEqual({ repeated: 2, atOdds: [] });
});

test("a record that says something else of a revision is at odds, and named (T93, T96)", () => {
  expect(heard(record(1, "added"), record(2, "added", other))).toEqual({
    repeated: 0,
    atOdds: [2],
  });
});

test("what was removed may be added anew, with other words", () => {
  expect(
    heard(
      record(1, "added"),
      record(2, "removed"),
      record(3, "added", other),
      record(4, "removed", other),
    ),
  ).toEqual({ repeated: 0, atOdds: [] });
});

test("what is older than the stream remembers is not remembered here either", () => {
  expect(
    heard(record(1, "added"), record(2, "added", { ...other, ...later(26) })),
  ).toEqual({ repeated: 0, atOdds: [] });
});
