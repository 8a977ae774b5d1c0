import { evidenceTable } from "./evidence-text.ts";
import type {
  ShownSuspended,
  ShownSuspension,
  ShownSuspensionDetails,
} from "./suspension-shapes.ts";
import { moment, rows, table } from "./table.ts";

export const suspensionsTable = (
  suspensions: readonly ShownSuspension[],
  nothing: string,
): string =>
  table(
    ["id", "matter", "ground", "state", "review by", "held", "found"],
    suspensions.map((one) => [
      one.suspensionId,
      one.matterId ?? one.requestId,
      one.ground,
      one.state,
      one.reviewBy,
      countOf(one, "held"),
      countOf(one, "found"),
    ]),
    nothing,
  );

export const suspensionText = (suspension: ShownSuspension): string =>
  `${facts(suspension)}\nNext: ${nextCommand(suspension)}\n`;

export const suspensionDetailsText = (
  suspension: ShownSuspensionDetails,
): string =>
  [
    facts(suspension),
    suspendedTable(suspension.recordings, "No such recordings."),
    missing(suspension),
    evidenceTable(suspension.history, "No history yet."),
    `Next: ${nextCommand(suspension)}\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");

/** How far placing or letting go has come, in one line. */
export const progressText = (suspension: ShownSuspension): string =>
  [
    suspension.state,
    `${String(suspension.lookedAt ?? countOf(suspension, "found"))} looked at`,
    ...Object.entries(suspension.counts)
      .filter(([name, count]) => name !== "found" && count > 0)
      .map(([name, count]) => `${String(count)} ${name}`),
  ].join(", ");

const suspendedTable = (
  recordings: readonly ShownSuspended[],
  nothing: string,
): string =>
  table(
    ["recording", "interaction", "state", "since", "failure"],
    recordings.map((one) => [
      one.recordingId,
      one.interactionId,
      one.state,
      moment(one.at),
      one.failure,
    ]),
    nothing,
  );

function missing({ additions }: ShownSuspensionDetails): string {
  const ids = additions.flatMap((addition) => addition.missing);
  return ids.length === 0
    ? ""
    : table(
        ["named, and nothing found"],
        ids.map((id) => [id]),
        "",
      );
}

const facts = (one: ShownSuspension): string =>
  rows([
    [one.type, one.suspensionId],
    ["matter", one.matterId ?? one.requestId],
    ["ground", [one.ground, one.legalSource].filter(Boolean).join(", ")],
    ["state", one.state],
    ["progress", progressText(one)],
    ["owner", one.owner],
    ["review by", one.reviewBy],
    ["placed", moment(one.placed?.at)],
    ...(typeof one.beyondCap === "string"
      ? [["beyond a cap", one.beyondCap]]
      : []),
    ...optional(one),
  ]);

function optional(one: ShownSuspension): string[][] {
  const parts = [
    ["subject told", one.told?.at],
    ["told it ends", one.told?.liftsAt],
    ["release asked", one.releaseAsked?.at],
    ["release approved", one.releaseApproved?.at],
    ["let go from", one.graceUntil],
    ["released", one.releasedAt],
  ] as const;
  return parts.flatMap(([name, at]) =>
    at === undefined || at === null ? [] : [[name, String(moment(at))]],
  );
}

const countOf = ({ counts }: ShownSuspension, name: string): number =>
  counts[name] ?? 0;

function nextCommand(one: ShownSuspension): string {
  const command = `tacet ${one.type}s`;
  if (one.state === "release-asked")
    return `${command} approve ${one.suspensionId} (by somebody else)`;
  if (one.state === "releasing")
    return `${command} cancel ${one.suspensionId}, while its grace lasts`;
  if (one.state !== "in-force") return `${command} show ${one.suspensionId}`;
  return one.type === "restriction" && one.told === undefined
    ? `${command} tell ${one.suspensionId} --lifts DATE --because WHY, or told when somebody told them`
    : `${command} release ${one.suspensionId}`;
}
