import middy from "@middy/core";
import type { Door } from "./door.ts";
import * as z from "zod/mini";
import type { Instant } from "#schemas/instant";
import { instantFrom, plusMinutes } from "#domain/time/instant";
import { faultOf, logger } from "./logger.ts";

const Scheduled = z.object({ scheduledTime: z.string() });
export type ScheduleHandler = Door<unknown, { scheduledTime: Instant }>;

/** A run that could not do all of its work, or was asked for at a time that makes no sense. */
export class ScheduledRunFailed extends Error {
  readonly code = "scheduled-run-failed";
}

/**
 * A door for a schedule: the run acts on the time it was scheduled for, late or repeated as it may come. A time still to
 * come is refused: nothing is erased early because somebody typed a date. A run with failures fails, so it is seen.
 */
export function scheduleDoor(
  run: (scheduledTime: Instant) => Promise<{ failures: readonly unknown[] }>,
  now: () => Instant,
): ScheduleHandler {
  return middy<unknown, { scheduledTime: Instant }>().handler(async (event) => {
    const scheduledTime = scheduledTimeIn(event, now());
    const { failures, ...summary } = await run(scheduledTime);
    logger.info("scheduled run", {
      scheduledTime,
      failed: failures.length,
      ...summary,
    });
    for (const failure of failures.slice(0, 10))
      logger.error("part of a scheduled run failed", {
        fault: faultOf(failure),
      });
    if (failures.length > 0) {
      throw new ScheduledRunFailed(
        `${String(failures.length)} parts failed; they stay in the queue and come again.`,
      );
    }
    return { scheduledTime };
  });
}

function scheduledTimeIn(event: unknown, now: Instant): Instant {
  const scheduled = Scheduled.safeParse(event);
  const time = scheduled.success
    ? instantFrom(scheduled.data.scheduledTime)
    : undefined;
  if (time === undefined)
    throw new ScheduledRunFailed(
      'Invoke with {"scheduledTime": "2026-11-24T10:00:00Z"}.',
    );
  if (time > plusMinutes(now, 1))
    throw new ScheduledRunFailed(
      "The scheduled time lies in the future; nothing was done.",
    );
  return time;
}
