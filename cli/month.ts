import { InvalidArgumentError } from "commander";

export function monthIn(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError("It must be a month, like 2026-11.");
}
