import type { Keeper, Recording } from "#schemas/recording";
import { isKept } from "./keepers.ts";

/** What an order to erase does to a recording: it goes at the next sweep, or when the last who keeps it lets go. */
export type ErasureOutlook = Pick<Recording, "recordingId"> & {
  outcome: "ordered" | "put-off" | "already-erased";
  /** Why it is put off. */
  keptBy: Keeper[];
};

export function erasureOutlook(recording: Recording): ErasureOutlook {
  const { recordingId, state, keepers } = recording;
  if (state === "erased")
    return { recordingId, outcome: "already-erased", keptBy: [] };
  return {
    recordingId,
    outcome: isKept(recording) && state !== "erasing" ? "put-off" : "ordered",
    keptBy: keepers,
  };
}
