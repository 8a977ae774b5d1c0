import type { Request } from "#schemas/request";

/** Other requests of the same person, as far as tokens of numbers can tell. */
export const areOfSamePerson = (
  request: Request,
  others: readonly Request[],
): boolean =>
  others.every(
    (other) =>
      other.requestId !== request.requestId &&
      other.subjects.some((subject) => request.subjects.includes(subject)),
  );
