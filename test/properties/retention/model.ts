import { plusDays, plusMinutes } from "#domain/time/instant";
import type { ErasureCause } from "#schemas/recording";
import type { Instant } from "#schemas/instant";
import { retention } from "../world.ts";
import { opening } from "./vault.ts";

export const keeperNames = [
  "hold A",
  "hold B",
  "restriction",
  "freeze",
] as const;
export type KeeperName = (typeof keeperNames)[number];

/** A step of a process that ended midway; whoever asked for it tries again. */
export type HalfDone = {
  step: "join" | "leave";
  position: number;
  keeper: KeeperName;
};

/** All that has to be known of a recording to say whether it must be there. */
export type Expected = {
  dueAt: Instant;
  /** Joined, and told so. */
  keepers: Set<KeeperName>;
  /** Somewhere between joining and leaving, because a process ended midway. */
  unsure: Set<KeeperName>;
  ordered: ErasureCause | undefined;
  /** An erasure may have begun: who comes now may come too late. */
  begun: boolean;
  /** A process that ended midway has it until then. */
  claimedUntil: Instant | undefined;
  /** A sweep has had to take it, and was seen to. */
  gone: boolean;
};

export type Model = {
  now: Instant;
  recordings: Expected[];
  halfDone: HalfDone[];
};

export const modelOf = (minutesAgo: readonly number[]): Model => ({
  now: opening,
  recordings: minutesAgo.map((minutes) => ({
    dueAt: plusDays(plusMinutes(opening, -minutes), retention.termDays),
    keepers: new Set(),
    unsure: new Set(),
    ordered: undefined,
    begun: false,
    claimedUntil: undefined,
    gone: false,
  })),
  halfDone: [],
});

/** Nobody keeps it for certain, and it was ordered gone or its thirty days are over. */
export const mayGo = (
  { keepers, ordered, dueAt }: Expected,
  now: Instant,
): boolean => keepers.size === 0 && (ordered !== undefined || dueAt <= now);

/** Certainly nobody keeps it, and nobody else is at it. */
export const mustGo = (expected: Expected, now: Instant): boolean =>
  mayGo(expected, now) &&
  expected.unsure.size === 0 &&
  (expected.claimedUntil === undefined || expected.claimedUntil <= now);

/** Somebody looked for what may go: the eraser, or the bucket's own lifecycle. */
export function lookedForWhatMayGo({ recordings, now }: Model): void {
  for (const expected of recordings)
    if (mayGo(expected, now)) expected.begun = true;
}
