import { type Command, InvalidArgumentError } from "commander";
import * as z from "zod/mini";

/** Months, days and instants as people type them, checked before they become part of a path or a body. */
function monthIn(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError("It must be a month, like 2026-11.");
}

export function dayIn(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("It must be a date, like 2026-11-24.");
}

export function instantIn(text: string): string {
  if (z.iso.datetime({ offset: true }).safeParse(text).success)
    return new Date(text).toISOString();
  throw new InvalidArgumentError(
    "It must be an instant with its zone, like 2026-11-24T10:00:00Z.",
  );
}

export type MonthOption = { month?: string };

export const withMonthOption = (command: Command): Command =>
  command.option(
    "--month <month>",
    "YYYY-MM (default: the API's present month)",
    monthIn,
  );

/** Without a month the API says which one it is: its clock counts, not ours. */
export const ofMonth = (path: string, { month }: MonthOption): string =>
  month === undefined ? path : `${path}?month=${month}`;
