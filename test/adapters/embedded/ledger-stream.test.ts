import { openEmbedded, type Embedded } from "#adapters/embedded/open-embedded";
import {
  anEvidence,
  aRecording,
  aSealedSubject,
  at,
} from "#test/contracts/ledger-items";
import { afterEach, beforeEach, expect, test } from "vitest";

const frozenAt = at("2026-11-24T10:00:00.000Z");
let embedded: Embedded;
beforeEach(() => {
  embedded = openEmbedded({ frozenAt });
});
afterEach(() => {
  embedded.close();
});

test("the stream has every write in order, with what stood before and after", async () => {
  const { ledger, stream } = embedded;
  const [kept, sealed] = [aRecording(), aSealedSubject()];
  await ledger.append(kept);
  await ledger.append(sealed);
  await ledger.replace([{ ...kept, state: "erasing" }]);
  await ledger.remove(sealed);
  expect(stream.after(0, 10)).toEqual([
    { sequence: 1, at: frozenAt, before: undefined, after: kept },
    { sequence: 2, at: frozenAt, before: undefined, after: sealed },
    {
      sequence: 3,
      at: frozenAt,
      before: kept,
      after: { ...kept, state: "erasing", revision: 2 },
    },
    { sequence: 4, at: frozenAt, before: sealed, after: undefined },
  ]);
});

test("what was refused is not in the stream", async () => {
  const { ledger, stream } = embedded;
  const kept = aRecording();
  await ledger.append(kept);
  await ledger.append({ ...kept, state: "erased" });
  await ledger.replace([{ ...kept, revision: 7 }, aRecording()]);
  await ledger.remove(aSealedSubject());
  await expect(ledger.remove(kept)).rejects.toThrow();
  expect(stream.after(0, 10)).toHaveLength(1);
});

test("a consumer reads on from what it acknowledged, and no other consumer's place moves", async () => {
  const { ledger, stream } = embedded;
  for (let count = 0; count < 5; count += 1) await ledger.append(anEvidence());
  expect(stream.acknowledged("audit")).toBe(0);
  stream.acknowledge("audit", 3);
  stream.acknowledge("audit", 2);
  expect(stream.acknowledged("audit")).toBe(3);
  expect(
    stream
      .after(stream.acknowledged("audit"), 1)
      .map(({ sequence }) => sequence),
  ).toEqual([4]);
  expect(stream.acknowledged("sweeper")).toBe(0);
  expect(embedded.events.acknowledged("audit")).toBe(0);
});

test("a trimmed sequence is never given out again", async () => {
  const { ledger, stream } = embedded;
  await ledger.append(anEvidence());
  stream.trim(1);
  await ledger.append(anEvidence());
  expect(stream.after(0, 10).map(({ sequence }) => sequence)).toEqual([2]);
});
