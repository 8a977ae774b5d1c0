import * as z from "zod/mini";
import { type Instant, Month } from "#schemas/instant";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";

const Query = z.object({ month: Month });

/** `?month=2026-11`; this one when none is asked for. */
export const monthIn = (
  { query }: Pick<HttpRequest, "query">,
  now: Instant,
): string => parseAs({ month: now.slice(0, 7), ...query }, Query).month;
