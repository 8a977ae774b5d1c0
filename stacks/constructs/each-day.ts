import { aws_scheduler as scheduler, Duration, TimeZone } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { Scheduled, type ScheduledProps } from "./scheduled.ts";

export type EachDayProps = Pick<ScheduledProps, "plan" | "means"> & {
  /** Hour in UTC, 0 to 23. */
  hour: number;
};

/** A function that runs once a day, and has hours to succeed. */
export class EachDay extends Scheduled {
  constructor(
    scope: Construct,
    name: FunctionName,
    { hour, ...props }: EachDayProps,
  ) {
    super(scope, name, {
      ...props,
      schedule: scheduler.ScheduleExpression.cron({
        minute: "0",
        hour: String(hour),
        timeZone: TimeZone.ETC_UTC,
      }),
      maxEventAge: Duration.hours(6),
    });
  }
}
