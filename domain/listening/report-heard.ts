import type { ListeningId, RecordingId } from "#schemas/ids";
import type { Listening } from "#schemas/listening";
import type { Ledger } from "../ports.ts";
import { changeItem } from "../ledger/change-item.ts";
import { recordingById } from "../ledger/recording-by-id.ts";
import { listeningKey } from "../ledger/staff-keys.ts";
import { secondsBetween } from "../time/instant.ts";
import type { Asker } from "./asker.ts";

export type HeardReport = {
  by: Pick<Asker, "staffId" | "now">;
  recordingId: RecordingId;
  listeningId: ListeningId;
  seconds: number;
};
export type Reported =
  | { verdict: "heard"; listening: Listening }
  /** Nobody was granted such a play, or somebody else was: who asks is told the same of both. */
  | { verdict: "refused"; because: "not-theirs" }
  /** More than can have gone by since. */
  | { verdict: "refused"; because: "too-long"; most: number };

/** Others reported under the same id at the same time; report again. */
class HeardBusy extends Error {
  readonly code = "heard-busy";
}

/** Whoever was granted a play says how much they heard: never less than before, and no more than time has gone by since. */
export async function reportHeard(
  ledger: Pick<Ledger, "find" | "read" | "replace">,
  { by, recordingId, listeningId, seconds }: HeardReport,
): Promise<Reported> {
  const refused = { verdict: "refused", because: "not-theirs" } as const;
  const recording = await recordingById(ledger, recordingId);
  if (recording === undefined) return refused;
  const key = listeningKey(recording.interactionId, listeningId);
  const changed = await changeItem<Listening, Reported>(ledger, {
    read: async () => {
      const line = await ledger.read(key);
      return line?.kind === "listening" && isTheirs(line, { by, recordingId })
        ? line
        : refused;
    },
    change: (line) => {
      const most = secondsSince(line, by);
      if (seconds > most)
        return { verdict: "refused", because: "too-long", most };
      return seconds <= (line.heardSeconds ?? -1)
        ? line
        : { ...line, heardSeconds: seconds };
    },
    busy: () => new HeardBusy("Others reported meanwhile; report again."),
  });
  return "kind" in changed ? { verdict: "heard", listening: changed } : changed;
}

const isTheirs = (
  line: Listening,
  { by, recordingId }: Pick<HeardReport, "by" | "recordingId">,
): boolean =>
  line.verdict === "granted" &&
  line.door === "broker" &&
  line.staffId === by.staffId &&
  line.recordingId === recordingId;

/** A recording cannot be heard faster than it is told: what lies between is the most. */
const secondsSince = (
  { at }: Listening,
  { now }: Pick<HeardReport, "by">["by"],
): number => secondsBetween(at, now);
