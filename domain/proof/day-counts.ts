import type { LegalDate } from "#schemas/instant";
import type { ErasureCause, Keeper } from "#schemas/recording";
import type { DayCounts } from "#schemas/statement";
import type { CallView, RecordingView } from "../calls/call-view.ts";

/** A day's calls in numbers. A call that is listed under two days, over midnight, counts on the first of them. */
export function dayCounts(
  day: LegalDate,
  listed: readonly CallView[],
): DayCounts {
  const calls = listed.filter(({ seenAt }) => seenAt.startsWith(day));
  const recordings = calls.flatMap((call) => call.recordings);
  const inState = (...states: RecordingView["state"][]) =>
    recordings.filter(({ state }) => states.includes(state)).length;
  const keptBy = (by: Keeper["by"]) =>
    recordings.filter(
      ({ state, keepers }) =>
        state !== "erased" && keepers.some((one) => one.by === by),
    ).length;
  return {
    day,
    calls: calls.length,
    refusedCalls: calls.filter((call) => call.recordingConsent === "refused")
      .length,
    recordings: {
      undecided: inState("waiting", "admitting"),
      kept: inState("kept"),
      erasing: inState("erasing"),
      erased: inState("erased"),
      erasedBy: byCause(recordings),
      held: keptBy("hold"),
      restricted: keptBy("restriction"),
      frozen: keptBy("request"),
    },
  };
}

function byCause(
  recordings: readonly RecordingView[],
): Partial<Record<ErasureCause, number>> {
  const counts: Partial<Record<ErasureCause, number>> = {};
  for (const { state, erasure } of recordings) {
    if (state === "erased" && erasure !== undefined)
      counts[erasure.cause] = (counts[erasure.cause] ?? 0) + 1;
  }
  return counts;
}
