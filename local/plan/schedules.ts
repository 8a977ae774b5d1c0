import * as z from "zod/mini";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

export type PlannedSchedule = { functionId: string; runs: Recurrence };
/** Each so many minutes, or once a day at an hour in UTC. */
export type Recurrence =
  { each: "minutes"; count: number } | { each: "day"; hour: number };

const Properties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), "Etc/UTC"),
  State: z.literal("ENABLED"),
  Target: z.object({ Arn: z.unknown(), Input: z.string() }),
});

const scheduledTimeInput = '{"scheduledTime":"<aws.scheduler.scheduled-time>"}';

/** Schedules of minutes or of days whose input is the scheduled time: the only ones the product has. */
export function schedulesIn(assembly: Assembly): PlannedSchedule[] {
  return assembly.resources
    .filter(({ type }) => type === "AWS::Scheduler::Schedule")
    .map((resource) => {
      const { Target, ...when } = Properties.parse(resource.properties);
      const runs = recurrenceOf(when);
      if (runs === undefined || Target.Input !== scheduledTimeInput)
        throw new UnknownToRunner(
          `${resource.id} has a schedule that the local runner cannot follow.`,
        );
      return {
        functionId: assembly.textOf(Target.Arn, resource),
        runs,
      };
    });
}

function recurrenceOf({
  ScheduleExpression,
  ScheduleExpressionTimezone,
}: Omit<z.infer<typeof Properties>, "Target">): Recurrence | undefined {
  const count = /^rate\((\d+) minutes?\)$/.exec(ScheduleExpression)?.[1];
  if (count !== undefined) return { each: "minutes", count: Number(count) };
  const hour = /^cron\(0 (\d+) \* \* \? \*\)$/.exec(ScheduleExpression)?.[1];
  return hour === undefined || ScheduleExpressionTimezone !== "Etc/UTC"
    ? undefined
    : { each: "day", hour: Number(hour) };
}
