import type { Instant } from "#schemas/instant";
import { plusDays, plusMinutes } from "../time/instant.ts";

/** What is younger may still be on its way: events come late, sweeps run each minute, indexes lag. */
const graceMinutes = 60;

/** The bucket's lifecycle removes a marker without versions within a day or two. */
const markerDays = 2;

export const isSettled = (since: Instant, now: Instant): boolean =>
  plusMinutes(since, graceMinutes) < now;

export const isLeftBehind = (since: Instant, now: Instant): boolean =>
  plusDays(since, markerDays) < now;
