import { expect } from "vitest";
import type { Recording } from "#schemas/recording";
import type { World } from "./world.ts";

const recordingsIn = ({ items }: World): Recording[] =>
  [...items.values()].filter((item) => item.kind === "recording");

function answersOn({ items }: World, { interactionId }: Recording) {
  return [...items.values()].flatMap((item) =>
    item.kind === "consent" && item.interactionId === interactionId
      ? [item.answer]
      : [],
  );
}

const bytesIn = ({ embedded }: World) =>
  embedded.s3.listVersions("recordings").filter(({ marker }) => !marker);

/** At any moment: what is kept is there until it is due (R27), and nothing was done too early. */
export async function expectAtAnyMoment(world: World): Promise<void> {
  expect(world.watched.broken).toEqual([]);
  const now = world.embedded.now();
  for (const recording of recordingsIn(world)) {
    const { state, dueAt, recordingId, versionId } = recording;
    if (state !== "kept" || world.crowded.has(recordingId)) continue;
    if (versionId === undefined || dueAt === undefined)
      expect(recording).toHaveProperty("versionId");
    else if (now < dueAt)
      expect(
        await world.embedded.objects.look("recordings", {
          key: recordingId,
          versionId,
        }),
      ).toBe("present");
  }
}

/** Once the sweeps ran: no bytes of a call without a clear yes, or with any refusal (R8, R28, T75, T76, T78). */
export function expectAfterTheSweeps(world: World): void {
  const recordings = recordingsIn(world);
  for (const { key, versionId } of bytesIn(world)) {
    const recording = recordings.find(({ recordingId }) => recordingId === key);
    expect(recording?.versionId, "a version nobody accounts for").toBe(
      versionId,
    );
    const answers = recording === undefined ? [] : answersOn(world, recording);
    expect(answers, "bytes without a yes").toContain("given");
    expect(answers, "bytes in spite of a no").not.toContain("refused");
  }
}

/** After the term: gone by version and at the platform, and the ledger says so (R28, T1, T2, T5). */
export function expectAfterTheTerm(world: World): void {
  expect(bytesIn(world)).toEqual([]);
  for (const recording of recordingsIn(world)) {
    if (recording.interactionId.startsWith("unannounced:")) continue;
    expect(recording).toHaveProperty("state", "erased");
    expect(
      world.platform.has(recording.platformRecordingId),
      "still at the platform",
    ).toBe(false);
  }
  expect(world.events.map(({ detail }) => detail.reason)).toEqual([]);
}
