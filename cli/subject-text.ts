import type { ShownRequest } from "./request-shapes.ts";

/** Whom it is about, and who asks for them. */
export const subjectRows = ({
  subjectKind,
  actsFor,
}: ShownRequest): string[][] => [
  ["of", subjectKind ?? "customer"],
  ...(actsFor === undefined
    ? []
    : [
        [
          "asked by",
          `${actsFor.as}, ${actsFor.mandate?.verdict ?? "not checked yet"}`,
        ],
      ]),
];

/** Nobody's identity is confirmed for somebody else before that. */
export const mandateCommand = ({
  requestId,
  waitsFor,
  actsFor,
}: ShownRequest): string | undefined =>
  waitsFor === "identity" &&
  actsFor !== undefined &&
  actsFor.mandate === undefined
    ? `tacet requests mandate ${requestId} (--means MEANS --representative MEANS | --not-verified)`
    : undefined;
