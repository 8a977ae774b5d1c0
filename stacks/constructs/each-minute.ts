import { aws_scheduler as scheduler, Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { Scheduled, type ScheduledProps } from "./scheduled.ts";

/** A function that runs each minute; the next minute makes up for a lost one. */
export class EachMinute extends Scheduled {
  constructor(
    scope: Construct,
    name: FunctionName,
    props: Pick<ScheduledProps, "plan" | "means">,
  ) {
    super(scope, name, {
      ...props,
      schedule: scheduler.ScheduleExpression.rate(Duration.minutes(1)),
      maxEventAge: Duration.minutes(5),
    });
  }
}
