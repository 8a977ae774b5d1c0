import type { LedgerKey } from "../ports.ts";
import type { RecordingId, RequestId } from "#schemas/ids";
import { requestPartition } from "../ledger/keys.ts";

/** Of a request's items, those that are about hearing recordings. */
export const audioReviewPrefix = "audio-review#";

export const audioReviewKey = (
  requestId: RequestId,
  recordingId: RecordingId,
): LedgerKey => ({
  partition: requestPartition(requestId),
  item: `${audioReviewPrefix}${recordingId}`,
});
