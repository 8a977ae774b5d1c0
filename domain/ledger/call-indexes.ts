import type { DueQueue } from "../ports.ts";
import type { Collection } from "#schemas/collection";
import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { isKept } from "../retention/keepers.ts";
import type { IndexEntries } from "./keys.ts";
import { recordingAlias } from "./recording-by-id.ts";

export const consentIndexes = (item: ConsentAnswer): IndexEntries => ({
  ...due("collect", item.watchAt),
  ...(isAfterTheCall(item)
    ? {}
    : { day: `calls#${item.receivedAt.slice(0, 10)}` }),
});

export const collectionIndexes = (item: Collection): IndexEntries => ({
  ...due("collect", item.nextAt),
  // An agent is in one call at a time, so that no key of this index becomes hot.
  ...(item.agent === undefined ? {} : { subject: item.agent }),
  alias: `call#${item.callId}`,
  day: `calls#${item.openedAt.slice(0, 10)}`,
});

export const recordingIndexes = (item: Recording): IndexEntries => ({
  ...dueOf(item),
  ...(item.subject === null ? {} : { subject: item.subject }),
  alias: recordingAlias(item.recordingId),
  ...(item.state === "announced"
    ? {}
    : { day: `calls#${item.seenAt.slice(0, 10)}` }),
});

/** A call is of the day it was first heard of, and not of the day its consent was taken back. */
const isAfterTheCall = ({ answer }: ConsentAnswer): boolean =>
  answer === "withdrawn" || answer === "void";

/** What is kept beyond its term leaves the eraser's queue and must be found all the same, to be stated (R28). */
function dueOf(recording: Recording): IndexEntries {
  const { state } = recording;
  if (recording.legalHold === "lifting" && state !== "erasing")
    return due("lift", recording.liftAgainAt);
  if (state === "waiting" || state === "admitting")
    return due("settle", recording.nextAt);
  if (state === "kept" && isKept(recording))
    return due("beyond", recording.dueAt);
  return due("erase", recording.nextAt);
}

/** An entry in a queue, of what has a time to be looked at. */
export function due(queue: DueQueue, at: Instant | undefined): IndexEntries {
  return at === undefined ? {} : { due: { queue, at } };
}
