import { table } from "#cli/table";
import type { ReplayReport } from "#domain/retention/replay-journal";
import { type Drill, isClean, wasInDanger } from "./restore-drill.ts";
import { sorts } from "./standing.ts";

/** The drill's result for people. */
export function drillText(drill: Drill): string {
  const { restoredTo, replay, unchecked } = drill;
  return [
    `The ledger was restored to ${restoredTo}, five days back.\n\n`,
    table(
      [
        "what",
        "gone by then",
        "back: restored",
        "replayed",
        "a day later",
        "taken away",
      ],
      drill.rows.map(({ what, gone, back, lost }) => [
        sorts[what],
        ...[gone, back.restored, back.replayed, back.aDayLater, lost].map(
          String,
        ),
      ]),
      "Nothing was compared.",
    ),
    "\n",
    replayText(replay),
    `\nTombstones whose bytes were not looked for again: ${unchecked}\n`,
    `${verdictOf(drill)}\n`,
  ].join("");
}

/** What a replay did, by fact. */
export const replayText = (replay: ReplayReport): string =>
  table(
    [
      "the replay, by fact",
      "changed",
      "added",
      "so already",
      "not in the table",
    ],
    Object.entries(replay).map(
      ([fact, { changed, added, agreed, unknown }]) => [
        fact,
        ...[changed, added, agreed, unknown].map(String),
      ],
    ),
    "Nothing was replayed.",
  );

function verdictOf(drill: Drill): string {
  if (!wasInDanger(drill))
    return "Nothing came back with the restore, so the drill shows nothing.";
  return isClean(drill)
    ? "Nothing that was erased came back."
    : "Something that was erased came back, or something else went: do not use such a restore.";
}
