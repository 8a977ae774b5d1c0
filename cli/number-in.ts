import { InvalidArgumentError } from "commander";

/** How many of something. */
export function numberIn(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number, like 12.");
}
