import type { ShownRequest, ShownRequestDetails } from "./request-shapes.ts";
import { moment, table } from "./table.ts";

export const linkRows = ({
  duplicateOf,
  duplicates = [],
  reopened,
}: ShownRequest): string[][] => [
  ...(reopened
    ? [["reopened", `${reopened.because}, ${String(moment(reopened.at))}`]]
    : []),
  ...(duplicateOf ? [["duplicate of", duplicateOf]] : []),
  ...(duplicates.length > 0 ? [["answers also", duplicates.join(", ")]] : []),
];

/** Of the same number within a year: a duplicate is linked, a repeat answered for itself. */
export const relatedTable = (
  related: NonNullable<ShownRequestDetails["relatedRequests"]>,
): string[] =>
  related.length === 0
    ? []
    : [
        table(
          ["related request", "rights", "state", "received"],
          related.map((one) => [
            one.requestId,
            one.rights.join(", "),
            one.state,
            moment(one.receivedAt),
          ]),
          "",
        ),
      ];

export const repeatHint = ({ related = [] }: ShownRequest): string =>
  related.length === 0
    ? ""
    : `\n${String(related.length)} requests of the same number within a year; tacet requests show lists them, tacet requests link joins a duplicate.\n`;

/** How each round before ended, and why it was not the last. */
export const roundsTable = (
  rounds: NonNullable<ShownRequestDetails["rounds"]>,
): string[] =>
  rounds.length === 0
    ? []
    : [
        table(
          ["round before", "received", "answered", "ended", "reopened", "why"],
          rounds.map(({ round, because, at, earlier }) => [
            String(round - 1),
            moment(earlier.receivedAt),
            moment(earlier.answeredAt),
            earlier.state,
            moment(at),
            because,
          ]),
          "",
        ),
      ];
