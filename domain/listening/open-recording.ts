import type { GrantRefusal } from "#schemas/grant";
import type { ListeningId, RecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import { callPartition, keyOf } from "../ledger/keys.ts";
import type { Ledger, ObjectStore } from "../ports.ts";
import { plusSeconds } from "../time/instant.ts";
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
export type Opened =
  | { verdict: "opened"; listening: Listening; url: string; expiresAt: Instant }
  | {
      verdict: "refused";
      reasons: readonly GrantRefusal[];
      noneLeft?: NoneLeft | undefined;
    };
export type OpeningPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "link">;
};

/**
 * The broker: facts, then the grant, then one of what the person has left, then the line in the ledger; and only then a link
 * of minutes to exactly this version (R29, R56, R66, T90). A refusal is a line, too. Whatever breaks off on the way leaves a
 * line without a link, and never a link without a line.
 */
export async function openRecording(
  ports: OpeningPorts,
  opening: Opening,
  settings: GrantSettings,
): Promise<Opened> {
  const { ledger } = ports;
  const found = await recordingOf(ledger, opening.recordingId);
  if (found === undefined) return refused(ledger, opening, ["unknown"]);
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
  return opened(ports, { ...read, grant, transfer }, settings);
}

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
  const found = await ledger.find("alias", `recording#${recordingId}`);
  const entry = found.find((item) => item.kind === "recording");
  if (entry === undefined) return undefined;
  const recording = await ledger.read(keyOf(entry));
  if (recording?.kind !== "recording") return undefined;
  const { items } = await ledger.readPage(
    callPartition(recording.interactionId),
    answersAndEnds,
  );
  return { recording, items };
}

/** Items of a call whose names begin so are consents and collections; lines of who listened may be many more. */
const answersAndEnds = { prefix: "co", most: 1000 } as const;

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
): Promise<Opened> {
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

async function opened(
  { ledger, objects }: OpeningPorts,
  granting: Granting,
  { listening: { linkSeconds } }: GrantSettings,
): Promise<Opened> {
  const { versionId } = granting.recording;
  if (versionId === undefined) return refused(ledger, granting, ["gone"]);
  const expiresAt = plusSeconds(granting.by.now, linkSeconds);
  const listening: Listening = {
    ...lineOf(granting),
    versionId,
    until: expiresAt,
  };
  await ledger.append(listening);
  const version = { key: granting.recordingId, versionId };
  const as = dispositions[countedAs(granting.asked.use)];
  const url = await objects.link("recordings", version, linkSeconds, as);
  return { verdict: "opened", listening, url, expiresAt };
}

const dispositions = {
  play: "inline",
  download: "attachment",
} as const;

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
