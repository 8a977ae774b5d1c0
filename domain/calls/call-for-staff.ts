import type { Ledger } from "../ports.ts";
import type { InteractionId } from "#schemas/ids";
import type { Asker } from "../listening/asker.ts";
import type { GrantSettings } from "../listening/grant-facts.ts";
import { mayNow, type MayNow } from "../listening/may-now.ts";
import { callPartition } from "../ledger/keys.ts";
import { readOnce } from "../ledger/read-once.ts";
import { type CallView, callView, type RecordingView } from "./call-view.ts";
import type { Reading } from "./read-calls.ts";

export type CallForStaff = Omit<CallView, "recordings"> & {
  recordings: (RecordingView & { mayNow: MayNow[] })[];
};

/** One call, and what whoever looks at it may do with each of its recordings now. */
export async function callForStaff(
  ledger: Pick<Ledger, "read" | "readPartition">,
  interactionId: InteractionId,
  {
    reading: { now, policy },
    by,
    settings,
  }: { reading: Reading; by: Asker; settings: GrantSettings },
): Promise<CallForStaff | undefined> {
  const items = await ledger.readPartition(callPartition(interactionId));
  const view = callView(items, now, policy);
  if (view === undefined) return undefined;
  const recordings = items.filter((item) => item.kind === "recording");
  const look = readOnce(ledger);
  return {
    ...view,
    recordings: await Promise.all(
      view.recordings.flatMap((shown) =>
        recordings
          .filter(({ recordingId }) => recordingId === shown.recordingId)
          .map(async (recording) => ({
            ...shown,
            mayNow: await mayNow(look, { by, recording, items }, settings),
          })),
      ),
    ),
  };
}
