import type { Recording } from "#schemas/recording";
import { plusMinutes } from "../time/instant.ts";
import { isOverdue, overdueOf } from "./overdue.ts";
import {
  compareEach,
  type Place,
  type ReconcilePorts,
  type WalkedPage,
} from "./walk.ts";

/** The oldest tell enough: whoever does not come for these comes for none. */
const mostOverdue = 1000;

/** What has waited in the eraser's queue for an hour, although the eraser comes each minute (T9). */
export async function walkOverdue(
  { ledger, objects }: ReconcilePorts,
  { now }: Place,
): Promise<WalkedPage> {
  const due = await ledger.due("erase", plusMinutes(now, -60), mostOverdue);
  const recordings = due.filter((item) => item.kind === "recording");
  return compareEach(recordings, undefined, async (recording: Recording) => {
    const { recordingId: key, versionId } = recording;
    if (versionId === undefined || !isOverdue(recording, now)) return [];
    const seen = await objects.look("recordings", { key, versionId });
    return seen === "present" ? [overdueOf(recording, now)] : [];
  });
}
