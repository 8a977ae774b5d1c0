import * as z from "zod/mini";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

export type PlannedSchedule = { functionId: string; everyMinutes: number };

const Properties = z.object({
  ScheduleExpression: z.string(),
  State: z.literal("ENABLED"),
  Target: z.object({ Arn: z.unknown(), Input: z.string() }),
});

const scheduledTimeInput = '{"scheduledTime":"<aws.scheduler.scheduled-time>"}';

/** Schedules at a rate of minutes whose input is the scheduled time: the only ones the product has. */
export function schedulesIn(assembly: Assembly): PlannedSchedule[] {
  return assembly.resources
    .filter(({ type }) => type === "AWS::Scheduler::Schedule")
    .map((resource) => {
      const { ScheduleExpression, Target } = Properties.parse(
        resource.properties,
      );
      const minutes = /^rate\((\d+) minutes?\)$/.exec(ScheduleExpression)?.[1];
      if (minutes === undefined || Target.Input !== scheduledTimeInput)
        throw new UnknownToRunner(
          `${resource.id} has a schedule that the local runner cannot follow.`,
        );
      return {
        functionId: assembly.textOf(Target.Arn, resource),
        everyMinutes: Number(minutes),
      };
    });
}
