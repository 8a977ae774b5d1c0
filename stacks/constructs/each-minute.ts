import { aws_scheduler as scheduler, Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { Scheduled, type ScheduledProps } from "./scheduled.ts";

export type EachMinuteProps = Pick<ScheduledProps, "plan" | "means"> & {
  /** Minutes from one run to the next; default 1. */
  everyMinutes?: number;
};

/** A function that runs each minute on the time it was scheduled for; the next run makes up for a lost one. */
export class EachMinute extends Scheduled {
  constructor(
    scope: Construct,
    name: FunctionName,
    { everyMinutes = 1, ...props }: EachMinuteProps,
  ) {
    super(scope, name, {
      ...props,
      schedule: scheduler.ScheduleExpression.rate(
        Duration.minutes(everyMinutes),
      ),
      maxEventAge: Duration.minutes(5),
    });
  }
}
