import { awsLedger } from "#adapters/aws/ledger";
import { callPartition, recordingKey } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import { plusDays } from "#domain/time/instant";
import { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { aCollection, aConsentAnswer } from "#test/contracts/ledger-items";
import { fillLedger } from "./fill-ledger.ts";
import { distinctSubject, keptRecordings } from "./kept-recordings.ts";
import { openCountedLedger, type CountedLedger } from "./open-ledger.ts";
import type { Tally } from "./tally.ts";

const now = Instant.parse("2026-11-24T10:00:00.000Z");
/** The same in every table: so many are due, and so many recordings are one caller's. */
const [due, ofOneCaller] = [100, 10];
const caller = distinctSubject(0);

/** A ledger of some size, in which the same things are asked for whatever it holds besides. */
export type GrownLedger = CountedLedger & {
  /** As `ledger`, and nothing counts its calls. */
  plain: Ledger;
  /** One of its recordings, whose call has an answer and an end. */
  recording: Recording;
};

export async function growLedger(
  endpoint: string,
  items: number,
  tally: Tally,
): Promise<GrownLedger> {
  const opened = await openCountedLedger(endpoint, `items-${items}`, tally);
  const [recording, ...asked] = [
    ...keptRecordings(ofOneCaller, {
      dueAt: plusDays(now, 20),
      subjectOf: () => caller,
    }),
    ...keptRecordings(due, { dueAt: now, seed: 2 }),
  ];
  if (recording === undefined) throw new RangeError("No recording was made.");
  await fillLedger(opened, [...storyOf(recording), ...asked]);
  await fillLedger(opened, others(items - 2 - ofOneCaller - due));
  const { client, table } = opened;
  return { ...opened, plain: awsLedger({ client, table }), recording };
}

/** What the product asks most, each of one ledger. */
export const operations: Record<
  string,
  (ledger: Ledger, recording: Recording) => Promise<unknown>
> = {
  "consent join": (ledger, { interactionId }) =>
    ledger.readPartition(callPartition(interactionId)),
  "due sweep": (ledger) => ledger.due("erase", now, 1000),
  "subject lookup": (ledger) => ledger.find("subject", caller),
  "recording read": (ledger, { interactionId, platformRecordingId }) =>
    ledger.read(recordingKey(interactionId, platformRecordingId)),
};

function* others(count: number): Generator<LedgerItem> {
  const later = keptRecordings(Math.ceil(count / 3), {
    dueAt: plusDays(now, 20),
    subjectOf: (index) => distinctSubject(index + due + 1),
    seed: 3,
  });
  let left = count;
  for (const recording of later)
    for (const item of storyOf(recording)) if (left-- > 0) yield item;
}

/** A recording with its call's answer and end. */
function storyOf(recording: Recording): LedgerItem[] {
  const { interactionId, callId, subject } = recording;
  const call = {
    interactionId,
    subject,
    ...(callId === null ? {} : { callId }),
  };
  return [
    recording,
    aConsentAnswer(call),
    aCollection({ ...call, state: "closed" }),
  ];
}
