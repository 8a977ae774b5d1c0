import type { GrantRefusal } from "#schemas/grant";
import type { ListeningId, RecordingId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import { keyOf } from "../ledger/keys.ts";
import { answersAndEnds } from "../calls/answers-and-ends.ts";
import { recordingById } from "../ledger/recording-by-id.ts";
import type { Ledger } from "../ports.ts";
import type { Asker } from "./asker.ts";
import { countedAs, type NoneLeft, takeListening } from "./count-listening.ts";
import { decideGrant, type Grant, type GrantAsked } from "./decide-grant.ts";
import {
  type FactsAsked,
  grantFacts,
  type Facts,
  type GrantSettings,
} from "./grant-facts.ts";
import { refuseListening } from "./refuse-listening.ts";

export type Opening = {
  by: Asker;
  asked: GrantAsked;
  recordingId: RecordingId;
  listeningId: ListeningId;
};
export type NotOpened = {
  verdict: "refused";
  reasons: readonly GrantRefusal[];
  noneLeft?: NoneLeft | undefined;
};
export type RecordingGranted = {
  verdict: "granted";
  recording: Recording;
  versionId: NonNullable<Recording["versionId"]>;
  /** As it is to be written before anything is handed out. */
  line: Listening;
};

/**
 * Whoever wants to do something with a recording asks here, and at that moment: facts, then the grant, then one of what the
 * person has left (R56, T84, T90). A refusal is a line; a grant's line is for who asked to write, before anything is done.
 */
export async function grantRecording(
  ledger: Ledger,
  opening: Opening,
  settings: GrantSettings,
): Promise<RecordingGranted | NotOpened> {
  const found = await recordingOf(ledger, opening.recordingId);
  if (found === undefined)
    return refused(ledger, opening, [whyUnknown(opening)]);
  const read = { ...opening, ...found };
  const { facts, transfer, taken } = await grantFacts(ledger, read, settings);
  const first = decideGrant(opening.asked, facts);
  const left =
    first.verdict === "granted"
      ? await takeListening(ledger, countOf(opening), settings.listening)
      : { left: true as const };
  const noneLeft = left.left ? taken : left;
  const grant = left.left
    ? first
    : decideGrant(opening.asked, { ...facts, quotaLeft: false });
  if (grant.verdict === "refused")
    return refused(ledger, read, grant.reasons, noneLeft);
  const { versionId } = read.recording;
  if (versionId === undefined) return refused(ledger, read, ["gone"]);
  return {
    verdict: "granted",
    ...{ recording: read.recording, versionId },
    line: { ...lineOf({ ...read, grant, transfer }), versionId },
  };
}

/** Whoever has left is not told which recordings there are (T87). */
const whyUnknown = ({ by: { member } }: Opening): GrantRefusal =>
  member?.leftAt === undefined ? "unknown" : "left";

const countOf = ({ by, asked }: Opening) => ({
  staffId: by.staffId,
  of: countedAs(asked.use),
  now: by.now,
});

/** The index finds it, and its own key says how it is now; of its call what was answered and how it ended, and no more. */
async function recordingOf(
  ledger: Pick<Ledger, "find" | "read" | "readPage">,
  recordingId: RecordingId,
): Promise<{ recording: Recording; items: LedgerItem[] } | undefined> {
  const entry = await recordingById(ledger, recordingId);
  if (entry === undefined) return undefined;
  const recording = await ledger.read(keyOf(entry));
  if (recording?.kind !== "recording") return undefined;
  const items = await answersAndEnds(ledger, recording.interactionId);
  return { recording, items };
}

async function refused(
  ledger: Pick<Ledger, "append">,
  {
    by,
    asked,
    listeningId,
    recordingId,
    recording,
  }: Opening & Partial<FactsAsked>,
  reasons: readonly GrantRefusal[],
  noneLeft?: NoneLeft,
): Promise<NotOpened> {
  await refuseListening(ledger, {
    ...{ listeningId, recordingId, asked, reasons },
    staffId: by.staffId,
    now: by.now,
    interactionId: recording?.interactionId,
  });
  return { verdict: "refused", reasons, noneLeft };
}

type Granting = Opening &
  FactsAsked & {
    grant: Extract<Grant, { verdict: "granted" }>;
    transfer: Facts["transfer"];
  };

const lineOf = ({
  listeningId,
  recordingId,
  recording,
  asked,
  by,
  grant,
  transfer,
}: Granting): Listening => ({
  kind: "listening",
  listeningId,
  door: "broker",
  use: asked.use,
  staffId: by.staffId,
  role: grant.role,
  purpose: asked.purpose,
  circumstance: asked.circumstance,
  interactionId: recording.interactionId,
  recordingId,
  at: by.now,
  verdict: "granted",
  reasons: [],
  ...(transfer === undefined ? {} : { transfer }),
  revision: 0,
});
