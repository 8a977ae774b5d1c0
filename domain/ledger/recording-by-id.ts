import type { Ledger } from "../ports.ts";
import type { Recording } from "#schemas/recording";

/** Where a recording is found by our id. */
export const recordingAlias = (recordingId: string): string =>
  `recording#${recordingId}`;

/** A recording by our id, as the index has it: that may lag behind its own key. */
export async function recordingById(
  ledger: Pick<Ledger, "find">,
  recordingId: string,
): Promise<Recording | undefined> {
  const found = await ledger.find("alias", recordingAlias(recordingId));
  return found.find((item) => item.kind === "recording");
}
