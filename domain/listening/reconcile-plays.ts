import { type Attempt, attempt, attemptEach, failuresOf } from "../attempt.ts";
import { callPartition, recordingKey } from "../ledger/keys.ts";
import { playWatchKey } from "../ledger/reconciliation-keys.ts";
import type { Ledger, Platform, Tokens } from "../ports.ts";
import { everybody } from "../staff/staff-view.ts";
import { agentTokens } from "../subject/agent-token.ts";
import {
  instantOf,
  millisecondsOf,
  plusMinutes,
  secondsBetween,
} from "../time/instant.ts";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { PlayWatch } from "#schemas/play-watch";
import type { Recording } from "#schemas/recording";
import type { StaffMember } from "#schemas/staff";
import { writeLine } from "./find-outside.ts";
import { type PlayKnown, playLine } from "./play-line.ts";
import type { PlatformPlay } from "./play-report.ts";

export type PlayPorts = {
  ledger: Pick<
    Ledger,
    "append" | "find" | "read" | "readPartition" | "replace"
  >;
  platform: Pick<Platform, "findRecording" | "listPlays">;
  tokens: Tokens;
};
export type PlaysSummary = {
  hours: number;
  plays: number;
  /** Plays that no grant of ours explains, met for the first time. */
  outside: number;
  /** Hours that could be taken over by now and are not. */
  lateHours: number;
  failures: unknown[];
};

/** The platform's report is complete an hour later, and clocks differ by minutes (docs.talkdesk.com/docs/audit-logs-report). */
const completeAfterMinutes = 65;
/** Hours of a report, when it is behind: what is not taken whole is taken again, so they are few. */
const mostHours = 6;
/** A run has minutes; what is left is the next run's. */
const mostReports = 4;

/**
 * Takes over, in their order, the hours in which people played recordings inside the platform. What was not answered is
 * looked at again before anything later: a report that fails is never "nobody listened" (T97).
 */
export async function reconcilePlays(
  ports: PlayPorts,
  now: Instant,
): Promise<PlaysSummary> {
  const summary = { hours: 0, plays: 0, outside: 0, failures: [] };
  let watch = await watchOf(ports.ledger, now);
  for (let reports = 0; reports < mostReports; reports += 1) {
    const to = endOf(watch, now);
    if (to <= watch.through) break;
    const taken = await takeHours(ports, { watch, to, now, summary });
    if (taken === undefined) break;
    watch = taken;
    if (watch.job !== undefined) break;
  }
  return { ...summary, lateHours: lateHoursOf(watch, now) };
}

/** Of the report that is made, or else of all whole hours that are complete by now. */
const endOf = ({ through, job }: PlayWatch, now: Instant): Instant =>
  job?.to ??
  plusMinutes(through, 60 * Math.min(mostHours, lateHoursOf({ through }, now)));

const lateHoursOf = (
  { through }: Pick<PlayWatch, "through">,
  now: Instant,
): number =>
  Math.max(
    0,
    Math.floor((secondsBetween(through, now) / 60 - completeAfterMinutes) / 60),
  );

/** From the last whole hour on: what was before we began nobody promised. */
async function watchOf(
  { append, read }: PlayPorts["ledger"],
  now: Instant,
): Promise<PlayWatch> {
  const known = await read(playWatchKey);
  if (known?.kind === "play-watch") return known;
  const hour = 3_600_000;
  const begun: PlayWatch = {
    kind: "play-watch",
    through: instantOf(Math.floor(millisecondsOf(now) / hour) * hour),
    revision: 0,
  };
  await append(begun);
  return begun;
}

type Hours = {
  watch: PlayWatch;
  to: Instant;
  now: Instant;
  summary: Omit<PlaysSummary, "lateHours">;
};

/** Answers how far it is then; with nothing when they could not be taken whole, or somebody else is at it. */
async function takeHours(
  ports: PlayPorts,
  { watch, to, now, summary }: Hours,
): Promise<PlayWatch | undefined> {
  const [asked] = await attemptEach([watch], 1, ({ through: from, job }) =>
    ports.platform.listPlays({ from, to }, job?.id),
  );
  if (asked?.ok !== true) {
    summary.failures.push(asked?.reason);
    return undefined;
  }
  const { plays, next, waits } = asked.value;
  const written = await writeEach(ports, plays, now);
  const failures = failuresOf(written);
  summary.failures.push(...failures);
  if (failures.length > 0) return undefined;
  summary.plays += plays.length;
  summary.outside += written.filter((one) => one.ok && one.value).length;
  if (!waits) summary.hours += secondsBetween(watch.through, to) / 3600;
  return move(ports, watch, {
    through: waits ? watch.through : to,
    job: next === undefined ? undefined : { id: next, to },
  });
}

async function writeEach(
  ports: PlayPorts,
  plays: readonly PlatformPlay[],
  now: Instant,
): Promise<Attempt<boolean>[]> {
  const people = await attempt(() => staffFor(ports.ledger, plays));
  return people.ok
    ? attemptEach(plays, 4, (play) =>
        writePlay(ports, play, { people: people.value, now }),
      )
    : [people];
}

async function move(
  { ledger }: PlayPorts,
  { job: _job, ...watch }: PlayWatch,
  { through, job }: { through: Instant; job: PlayWatch["job"] },
): Promise<PlayWatch | undefined> {
  const moved: PlayWatch = { ...watch, through, ...(job && { job }) };
  const [outcome] = await ledger.replace([moved]);
  return outcome === "replaced"
    ? { ...moved, revision: moved.revision + 1 }
    : undefined;
}

/** Everybody on record, read once for all plays of a report; nobody for one without any. */
const staffFor = async (
  ledger: Pick<Ledger, "find">,
  plays: readonly PlatformPlay[],
): Promise<StaffMember[]> => (plays.length === 0 ? [] : everybody(ledger));

async function writePlay(
  ports: PlayPorts,
  play: PlatformPlay,
  { people, now }: { people: readonly StaffMember[]; now: Instant },
): Promise<boolean> {
  const known = await knownOf(ports, play, people);
  return writeLine(ports.ledger, playLine(play, known), now);
}

async function knownOf(
  ports: PlayPorts,
  play: PlatformPlay,
  people: readonly StaffMember[],
): Promise<PlayKnown> {
  const recording = await recordingOf(ports, play);
  const items: readonly LedgerItem[] =
    recording === undefined
      ? []
      : await ports.ledger.readPartition(
          callPartition(recording.interactionId),
        );
  return { recording, items, staff: await staffOf(ports, play, people) };
}

/** The platform says which call its recording is of, and the ledger which interaction that was. */
async function recordingOf(
  { ledger, platform }: PlayPorts,
  { recordingId: id }: PlatformPlay,
): Promise<Recording | undefined> {
  if (id === undefined) return undefined;
  const there = await platform.findRecording(id);
  if (there === undefined) return undefined;
  const calls = await ledger.find("alias", `call#${there.callId}`);
  const call = calls.find((item) => item.kind === "collection");
  if (call === undefined) return undefined;
  const item = await ledger.read(recordingKey(call.interactionId, id));
  return item?.kind === "recording" ? item : undefined;
}

/** By the token of their user at the platform, under whichever key it was made (T57, T85). */
async function staffOf(
  { tokens }: PlayPorts,
  { userId }: PlatformPlay,
  people: readonly StaffMember[],
): Promise<StaffMember | undefined> {
  if (userId === undefined) return undefined;
  const users = await agentTokens(tokens, [userId]);
  return people.find(
    ({ platformUser }) =>
      platformUser !== undefined && users.includes(platformUser),
  );
}
