import { context } from "#test/builders/gateway";

/** What Lambda tells a function that has all the time it may ask for. */
export const longContext = {
  ...context,
  getRemainingTimeInMillis: () => 900_000,
};
