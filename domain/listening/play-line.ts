import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening, ListeningOutside } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import type { StaffMember } from "#schemas/staff";
import { plusMinutes } from "../time/instant.ts";
import { lineIdOf } from "./line-id.ts";
import type { PlatformPlay } from "./play-report.ts";

/** Minutes before a play inside the platform in which our broker must have been asked for it. */
export const askedBeforeMinutes = 4 * 60;

export type PlayKnown = {
  recording: Recording | undefined;
  staff: StaffMember | undefined;
  /** Of the recording's call. */
  items: readonly LedgerItem[];
};

/**
 * A play inside the platform as a line of the listening ledger. Who asked our broker before for the same recording said what
 * for, and the line says it too; everybody else listened outside the rules (R29, R56).
 */
export function playLine(
  play: PlatformPlay,
  { recording, staff, items }: PlayKnown,
): Listening {
  const asked =
    recording && staff && askedBefore(items, { play, staff, recording });
  const outside = outsideOf({ recording, staff, asked });
  return {
    kind: "listening",
    listeningId: lineIdOf(play.entry),
    ...{ door: "platform", use: "play" },
    staffId: staff?.staffId ?? null,
    ...placeOf(recording),
    ...reasonOf(asked),
    at: play.at,
    ...(outside === undefined
      ? { verdict: "granted" }
      : { verdict: "outside", outside }),
    reasons: [],
    revision: 0,
  };
}

function outsideOf({
  recording,
  staff,
  asked,
}: {
  recording: Recording | undefined;
  staff: StaffMember | undefined;
  asked: Listening | undefined;
}): ListeningOutside | undefined {
  if (recording === undefined) return "unknown-recording";
  if (staff === undefined) return "unknown-person";
  return asked === undefined ? "no-purpose" : undefined;
}

/** The last grant of the same recording to the same person, not long before. */
const askedBefore = (
  items: readonly LedgerItem[],
  {
    play,
    staff,
    recording,
  }: { play: PlatformPlay; staff: StaffMember; recording: Recording },
): Listening | undefined =>
  items
    .filter((item) => item.kind === "listening")
    .filter(
      ({ door, verdict, use, staffId, recordingId, at }) =>
        [door, verdict, use].join() === "broker,granted,play" &&
        staffId === staff.staffId &&
        recordingId === recording.recordingId &&
        at <= play.at &&
        plusMinutes(at, askedBeforeMinutes) >= play.at,
    )
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .at(-1);

/** Where a line stands that is about a recording we know. */
export const placeOf = (
  recording: Recording | undefined,
): Pick<Listening, "interactionId" | "recordingId"> =>
  recording === undefined
    ? {}
    : {
        interactionId: recording.interactionId,
        recordingId: recording.recordingId,
      };

/** What the grant was for; its own times and link are its own. */
function reasonOf(asked: Listening | undefined): Partial<Listening> {
  if (asked === undefined) return {};
  const { role, purpose, circumstance, transfer } = asked;
  return {
    ...(role === undefined ? {} : { role }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(circumstance === undefined ? {} : { circumstance }),
    ...(transfer === undefined ? {} : { transfer }),
  };
}
