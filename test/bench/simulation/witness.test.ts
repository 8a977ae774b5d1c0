import { expect, test } from "vitest";
import { millisecondsOf, plusSeconds } from "#domain/time/instant";
import { VersionId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import { aRecording, aRequestId, at } from "#test/contracts/ledger-items";
import { openAgenda } from "./agenda.ts";
import { openWitness } from "./witness.ts";

const now = at("2026-11-24T10:00:00.000Z");
const due = (seconds: number, overrides: Record<string, unknown> = {}) =>
  aRecording({ dueAt: plusSeconds(now, seconds), ...overrides });
const term = { cause: "term", decidedAt: now, attempts: 1 };

/** A witness at an instant who saw these writes. */
function witnessOf(...written: Recording[]) {
  const agenda = openAgenda(millisecondsOf(now));
  const witness = openWitness(agenda);
  const before = new Map<string, Recording>();
  for (const recording of written) {
    witness.wrote(before.get(recording.recordingId), recording);
    before.set(recording.recordingId, recording);
  }
  const delete_ = (recording: Recording) => {
    witness.deleted({
      key: recording.recordingId,
      versionId: VersionId.parse("version"),
    });
    return witness.testimony();
  };
  return { witness, delete_ };
}

test("an erasure after the due instant is told with its delay", () => {
  const recording = due(-40, { state: "erasing", erasure: term });
  expect(witnessOf(recording).delete_(recording)).toMatchObject({
    erased: { term: 1 },
    slowestTermSeconds: 40,
    early: [],
  });
});

test.each([
  ["before its term", due(1, { state: "erasing", erasure: term })],
  ["without anybody's order", due(-1)],
])("bytes that go %s went early", (_how, recording) => {
  expect(witnessOf(recording).delete_(recording).early).toEqual([
    recording.recordingId,
  ]);
});

test("bytes of a recording that the ledger never had went early", () => {
  expect(witnessOf().delete_(due(-1)).early).toHaveLength(1);
});

test("a frozen recording that goes for its term is told", () => {
  const frozen = due(-1, {
    state: "erasing",
    erasure: term,
    keepers: [{ by: "request", id: aRequestId() }],
  });
  expect(witnessOf(frozen).delete_(frozen).frozen).toHaveLength(1);
});

test("a recording frozen past its due instant is late from its thaw on", () => {
  const frozen = due(-1000, { keepers: [{ by: "request", id: aRequestId() }] });
  const thawed = { ...frozen, keepers: [] };
  const erasing: Recording = {
    ...thawed,
    state: "erasing",
    erasure: { cause: "term", decidedAt: now, attempts: 1 },
  };
  const testimony = witnessOf(frozen, thawed, erasing).delete_(erasing);
  expect(testimony).toMatchObject({ outlived: 1, slowestTermSeconds: 0 });
});

test.each([
  { seconds: -600, keepers: [], overdue: 1 },
  { seconds: -30, keepers: [], overdue: 0 },
  { seconds: -600, keepers: [{ by: "request", id: aRequestId() }], overdue: 0 },
])(
  "what is in the vault $seconds s from its due instant is overdue when nothing froze it",
  ({ seconds, keepers, overdue }) => {
    const recording = due(seconds, { keepers });
    const { witness } = witnessOf(recording);
    witness.inspect([recording.recordingId]);
    expect(witness.testimony().overdue).toHaveLength(overdue);
  },
);
