import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Listening } from "#schemas/listening";
import { localDate } from "../clock/calendar-day.ts";
import { findingOf } from "../reconciliation/finding-of.ts";

/**
 * Writes a line that another door reported, and, where nobody of ours was let through it, a finding of the day it is met on
 * (R29, R56, T97). Twice is once. Answers whether there is a new finding.
 */
export async function writeLine(
  ledger: Pick<Ledger, "append">,
  line: Listening,
  now: Instant,
): Promise<boolean> {
  await ledger.append(line);
  if (line.outside === undefined) return false;
  const found = {
    type: "listened-outside-the-rules",
    subject: line.listeningId,
    about: aboutOf(line),
  } as const;
  const { outcome } = await ledger.append(
    findingOf(found, localDate(now, "UTC"), now),
  );
  return outcome === "appended";
}

const aboutOf = (line: Listening) => {
  const { listeningId, door, outside } = line;
  const { staffId, interactionId, recordingId, versionId } = line;
  return {
    ...{ listeningId, door },
    ...(staffId === null ? {} : { staffId }),
    ...(outside === undefined ? {} : { outside }),
    ...(interactionId === undefined ? {} : { interactionId }),
    ...(recordingId === undefined ? {} : { recordingId }),
    ...(versionId === undefined ? {} : { versionId }),
  };
};
