import type { NewRequest } from "#schemas/request";

/**
 * What is sealed of a request: all that its requester says of themselves, and who acts for them. It stays in this file:
 * what a person newly says to be found by is added to no call (T59).
 */
export const fileOf = (
  subject: object,
  actsFor: NewRequest["actsFor"],
): string =>
  JSON.stringify(
    actsFor?.name === undefined
      ? subject
      : { ...subject, representative: actsFor.name },
  );
