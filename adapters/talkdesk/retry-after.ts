import type { Instant } from "#schemas/instant";

const mostMilliseconds = 30_000;

/** RFC 9110 section 10.2.3: seconds or a date. `undefined` when it says nothing we can read. */
export function retryAfterMilliseconds(
  header: string | null,
  now: Instant,
): number | undefined {
  if (header === null) return undefined;
  const asked = /^\d+$/.test(header)
    ? Number(header) * 1000
    : Date.parse(header) - Date.parse(now);
  if (Number.isNaN(asked)) return undefined;
  return Math.min(Math.max(asked, 0), mostMilliseconds);
}
