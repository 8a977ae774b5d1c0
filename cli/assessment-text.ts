import type { ShownRequest } from "./request-shapes.ts";
import { moment } from "./table.ts";

/** What a request was found to be, its fee, and that it was taken back. */
export const deskRows = ({
  assessment,
  withdrawn,
}: ShownRequest): string[][] => [
  ...(assessment
    ? [["found", [assessment.finding, ...assessment.signs].join(", ")]]
    : []),
  ...(assessment?.fee ? [["fee", feeText(assessment.fee)]] : []),
  ...(withdrawn
    ? [
        [
          "withdrawn",
          `by ${String(withdrawn.channel)}, ${String(moment(withdrawn.receivedAt))}`,
        ],
      ]
    : []),
];

const feeText = ({
  value,
  currency,
  payBy,
  settled,
}: NonNullable<NonNullable<ShownRequest["assessment"]>["fee"]>): string =>
  `${String(value)} ${currency}, by ${payBy}, ${settled?.settlement.outcome ?? "open"}`;
