import * as z from "zod/mini";
import type { Ledger, LedgerKey } from "#domain/ports";
import { recordingKey } from "#domain/ledger/keys";
import { RecordingId } from "#schemas/ids";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";
import { Refused } from "./problem.ts";

const Path = z.object({ recordingId: RecordingId });

/** Where the recording stands that a route's path names; a 404 when the ledger knows none of that id. */
export async function recordingKeyIn(
  ledger: Pick<Ledger, "find">,
  { parameters }: Pick<HttpRequest, "parameters">,
): Promise<LedgerKey> {
  const { recordingId } = parseAs(parameters, Path);
  const found = await ledger.find("alias", `recording#${recordingId}`);
  const recording = found.find((item) => item.kind === "recording");
  if (recording === undefined)
    throw new Refused(404, `There is no recording ${recordingId}.`);
  return recordingKey(recording.interactionId, recording.platformRecordingId);
}
