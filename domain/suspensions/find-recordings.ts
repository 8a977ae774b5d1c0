import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import type { Addition, Suspended } from "#schemas/suspension";
import { attemptEach, valuesOf } from "../attempt.ts";
import { callPartition } from "../ledger/keys.ts";
import { recordingAlias } from "../ledger/recording-by-id.ts";

/** Not everything that was named could be looked up; the page is tried again. */
export class NotLookedUp extends Error {
  readonly code = "not-looked-up";
}

/** Writes an item for each recording of what one post named, and answers the addition as it stands then. */
export async function findRecordings(
  ledger: Ledger,
  addition: Addition,
  now: Instant,
): Promise<Addition> {
  const { scope } = addition;
  const found =
    scope.kind === "subject"
      ? await ofSubject(ledger, scope)
      : await ofIds(ledger, addition);
  await each(found.recordings, (recording) =>
    ledger.append(suspendedFrom(addition, recording, now)),
  );
  const { watchUntil, ...rest } = addition;
  const over =
    watchUntil === undefined ||
    watchUntil <= now ||
    (scope.kind === "recordings" && found.missing.length === 0);
  return {
    ...rest,
    missing: found.missing,
    ...(over ? {} : { watchUntil }),
  };
}

type Found = { recordings: Recording[]; missing: string[] };

async function ofIds(
  ledger: Ledger,
  { scope, missing, revision }: Addition,
): Promise<Found> {
  if (scope.kind === "subject") return { recordings: [], missing: [] };
  const calls = scope.kind === "calls";
  // A call may get another recording; a recording by its id is one, and found but once.
  const named =
    scope.kind === "calls"
      ? scope.interactionIds.map((id) => ({ id, partition: callPartition(id) }))
      : (revision === 0 ? scope.recordingIds : missing).map((id) => ({
          id,
          partition: "",
        }));
  const found = await each(named, ({ id, partition }) =>
    calls
      ? ledger.readPartition(partition)
      : ledger.find("alias", recordingAlias(id)),
  );
  const recordings = found.map((items) =>
    items.filter((item) => item.kind === "recording"),
  );
  return {
    recordings: recordings.flat(),
    missing: named.flatMap(({ id }, position) =>
      recordings[position]?.length === 0 ? [id] : [],
    ),
  };
}

async function ofSubject(
  ledger: Ledger,
  { tokens, from, until }: Extract<Addition["scope"], { kind: "subject" }>,
): Promise<Found> {
  const found = await each(tokens, (token) => ledger.find("subject", token));
  const recordings = found.flat().filter((item) => item.kind === "recording");
  return {
    // Before it is admitted nobody has asked when its call ended; it was seen soon after.
    recordings: recordings.filter(({ endedAt, seenAt }) => {
      const at = endedAt ?? seenAt;
      return from <= at && at <= until;
    }),
    missing: [],
  };
}

export const suspendedFrom = (
  { suspensionId }: Pick<Addition, "suspensionId">,
  { recordingId, interactionId, platformRecordingId }: Recording,
  now: Instant,
): Suspended => ({
  kind: "suspended",
  suspensionId,
  recordingId,
  interactionId,
  platformRecordingId,
  state: "found",
  at: now,
  revision: 0,
});

async function each<Item, Value>(
  items: readonly Item[],
  act: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  return valuesOf(
    await attemptEach(items, 16, act),
    (cause) =>
      new NotLookedUp("Not every id could be looked up; try again.", { cause }),
  );
}
