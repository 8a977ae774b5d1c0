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
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date, like 2026-11-24"))
  .brand<"LegalDate">();
export type LegalDate = z.infer<typeof LegalDate>;

/** 30 February and 25 o'clock have the form of a moment and are none. */
function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const milliseconds = Date.parse(text);
  return (
    !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text
  );
}
