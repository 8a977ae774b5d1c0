import * as z from "zod/mini";

/** A moment in UTC, ISO 8601 with milliseconds: `2026-11-24T10:00:00.000Z`. Sorts as text. */
export const Instant = z
  .string()
  .check(
    z.refine(
      isMoment,
      "must be a moment in UTC that exists, like 2026-11-24T10:00:00.000Z",
    ),
  )
  .brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** A calendar day without a zone, `2026-11-24`: a legal date, never a moment. */
export const LegalDate = z
  .string()
  .check(z.refine(isDay, "must be a date that exists, like 2026-11-24"))
  .brand<"LegalDate">();
export type LegalDate = z.infer<typeof LegalDate>;

/** A month of the calendar, like `2026-11`. */
export const Month = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, like 2026-11"));

const dayForm = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timeForm = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isMoment(text: string): boolean {
  return timeForm.test(text.slice(10)) && isDay(text.slice(0, 10));
}

/**
 * 30 February has the form of a day and is none. Every item of the ledger has several days, and to ask the calendar takes
 * several times as long as the form; every month has 28 days.
 */
function isDay(text: string): boolean {
  if (!dayForm.test(text)) return false;
  return (
    text.slice(8) <= "28" ||
    new Date(`${text}T00:00:00.000Z`).toISOString().startsWith(text)
  );
}
