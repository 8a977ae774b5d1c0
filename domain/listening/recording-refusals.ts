import type { Circumstance, GrantRefusal } from "#schemas/grant";
import type { Instant } from "#schemas/instant";
import type { Keeper, Recording } from "#schemas/recording";
import { isByLaw } from "./is-by-law.ts";
import type { GrantAsked } from "./decide-grant.ts";

/** As much of a recording as decides whether it may be used. */
export type UsableRecording = Pick<
  Recording,
  "state" | "dueAt" | "keepers" | "erasure"
>;

/** What stands against using a recording itself: it is not there, it is restricted (Art 18), its time is over (R27). */
export function recordingRefusals(
  { purpose, circumstance }: Pick<GrantAsked, "purpose" | "circumstance">,
  recording: UsableRecording | undefined,
  now: Instant,
): GrantRefusal[] {
  if (recording?.state !== "kept") return ["gone"];
  const { keepers } = recording;
  return [
    ...(isRestricted(keepers) && !isByLaw(purpose)
      ? (["restricted"] as const)
      : []),
    ...(isOver(recording, now) && !isKeptFor(keepers, circumstance)
      ? (["expired"] as const)
      : []),
  ];
}

const isRestricted = (keepers: readonly Keeper[]): boolean =>
  keepers.some(({ by }) => by === "restriction");

/** Due, or ordered erased and only put off for somebody's matter. */
const isOver = ({ dueAt, erasure }: UsableRecording, now: Instant): boolean =>
  erasure !== undefined || dueAt === undefined || dueAt <= now;

/** What is kept beyond its term is there for the matter that keeps it, and for nothing else (R27). */
const isKeptFor = (
  keepers: readonly Keeper[],
  circumstance: Circumstance,
): boolean =>
  keepers.some(
    ({ by, id }) =>
      (circumstance.kind === "request" &&
        by === "request" &&
        id === circumstance.requestId) ||
      (circumstance.kind === "hold" &&
        by === "hold" &&
        id === circumstance.suspensionId),
  );
