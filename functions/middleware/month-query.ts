import * as z from "zod/mini";
import type { Instant } from "#schemas/instant";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";

const Month = z.object({
  month: z
    .string()
    .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be like 2026-11")),
});

/** `?month=2026-11`; this one when none is asked for. */
export const monthIn = (
  { query }: Pick<HttpRequest, "query">,
  now: Instant,
): string => parseAs({ month: now.slice(0, 7), ...query }, Month).month;
