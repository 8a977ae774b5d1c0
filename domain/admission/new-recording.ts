import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { recordingIdFrom } from "../ids.ts";
import type { Landed } from "./admit-recording.ts";
import type { LandedCall } from "./landed-call.ts";

/** A listing tells all of a landed object but its event's place in the order of its key. */
export type LandedOnce = Omit<Landed, "sequencer"> &
  Partial<Pick<Landed, "sequencer">>;

export const landedAs = ({ key, etag, sequencer, bytes }: LandedOnce) => ({
  landingKey: key,
  etag,
  ...(sequencer === undefined ? {} : { sequencer }),
  bytes,
});

export function newRecording(
  call: LandedCall,
  landed: LandedOnce,
  { items, id }: { items: readonly LedgerItem[]; id: string },
): Recording {
  return {
    kind: "recording",
    recordingId: recordingIdFrom(id),
    interactionId: call.interactionId,
    callId: call.callId,
    platformRecordingId: landed.provenance.platformRecordingId,
    type: call.type,
    ...(call.contactChannel === undefined
      ? {}
      : { contactChannel: call.contactChannel }),
    state: "waiting",
    ...landedAs(landed),
    subject: subjectOf(items),
    seenAt: landed.seenAt ?? landed.now,
    keepers: [],
    revision: 0,
  };
}

function subjectOf(items: readonly LedgerItem[]): Recording["subject"] {
  const tokens = items.flatMap((item) =>
    item.kind === "collection" || item.kind === "consent" ? [item.subject] : [],
  );
  return tokens.find((token) => token !== null) ?? null;
}
