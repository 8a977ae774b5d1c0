import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening, ListeningOutside } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import { plusMinutes } from "../time/instant.ts";
import { lineIdOf } from "./line-id.ts";
import { placeOf } from "./play-line.ts";
import type { StorageRead } from "./storage-read.ts";

export type ReadKnown = {
  recording: Recording | undefined;
  /** Of the recording's call. */
  items: readonly LedgerItem[];
};

/** Clocks of S3 and ours. */
const skewMinutes = 1;

/** Whose role signs the links of our own broker. */
const broker = "open-recording";

/** Whether a function read audio as its work, and nobody listened; the broker's work is that somebody does. */
export const isWork = (
  { reader }: StorageRead,
  readers: ReadonlySet<string>,
): boolean => reader !== undefined && reader !== broker && readers.has(reader);

/**
 * A read in the vault that is no function's work, as a line of the listening ledger; nothing where a link of our broker
 * explains it, since the broker's line is there already (R29, R56, T97).
 */
export function readLine(
  read: StorageRead,
  known: ReadKnown,
): Listening | undefined {
  const outside = outsideOf(read, known);
  if (outside === undefined) return undefined;
  const { versionId } = read;
  return {
    kind: "listening",
    listeningId: lineIdOf(read.eventId.replaceAll("-", "")),
    ...{ door: "storage", use: "download" },
    // A role of AWS is no person of ours; CloudTrail's file, found by the event's id, says who took it on.
    staffId: null,
    ...placeOf(known.recording),
    ...(versionId === undefined ? {} : { versionId }),
    at: read.at,
    verdict: outside === "denied" ? "refused" : "outside",
    reasons: [],
    outside,
    revision: 0,
  };
}

function outsideOf(
  read: StorageRead,
  known: ReadKnown,
): ListeningOutside | undefined {
  if (read.reader === broker) return outsideTheBroker(read, known);
  if (read.denied) return "denied";
  return known.recording === undefined ? "unknown-recording" : "raw-read";
}

/** A link that has expired is refused by S3, as it should be. */
const outsideTheBroker = (
  read: StorageRead,
  { items }: ReadKnown,
): ListeningOutside | undefined =>
  read.denied || isOfALink(read, items) ? undefined : "without-a-line";

/** Whether our broker wrote, before it gave a link, that it would; and the link still lived. */
const isOfALink = (
  { at, recordingId, versionId }: StorageRead,
  items: readonly LedgerItem[],
): boolean =>
  items.some(
    (item) =>
      item.kind === "listening" &&
      [item.door, item.verdict].join() === "broker,granted" &&
      item.recordingId === recordingId &&
      item.versionId === versionId &&
      plusMinutes(item.at, -skewMinutes) <= at &&
      item.until !== undefined &&
      at <= plusMinutes(item.until, skewMinutes),
  );
