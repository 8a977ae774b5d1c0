import { expect, test } from "vitest";
import { aRecording } from "#test/contracts/ledger-items";
import { judgeErasures } from "./judge-erasures.ts";

const sweptAt = "2026-11-24T10:00:00.000Z";
const before = "2026-11-24T09:59:00.000Z";
const after = "2026-11-24T10:01:00.000Z";
const erasedAt = (decidedAt: string, dueAt: string, cause = "term") =>
  aRecording({
    state: "erased",
    dueAt,
    erasure: { cause, decidedAt, attempts: 1 },
  });

test.each([
  { what: "kept before its time", one: aRecording({ dueAt: after }), is: [] },
  { what: "kept", one: aRecording({ dueAt: before }), is: ["overdue"] },
  { what: "erased in time", one: erasedAt(sweptAt, before), is: [] },
  { what: "erased early", one: erasedAt(sweptAt, after), is: ["early"] },
  {
    what: "erased early by request",
    one: erasedAt(sweptAt, after, "request"),
    is: [],
  },
])("a recording that is $what is found to be so", ({ one, is }) => {
  const { overdue, early } = judgeErasures(
    [one],
    sweptAt,
    ({ state }) => state === "kept",
  );
  const found = Object.entries({ overdue, early }).flatMap(([name, those]) =>
    those.length > 0 ? [name] : [],
  );
  expect(found).toEqual(is);
});

test("a recording that the ledger calls erased and the bucket still has is overdue", () => {
  const found = judgeErasures([erasedAt(sweptAt, before)], sweptAt, () => true);
  expect(found).toMatchObject({ erased: 0, overdue: [expect.any(String)] });
});

test("a kept recording whose bytes are gone was erased early", () => {
  const kept = aRecording({ dueAt: after });
  expect(judgeErasures([kept], sweptAt, () => false).early).toHaveLength(1);
});

test("the slowest erasure is told in seconds after its due instant", () => {
  const found = judgeErasures(
    [erasedAt(sweptAt, before)],
    sweptAt,
    () => false,
  );
  expect(found.slowestSeconds).toBe(60);
});
