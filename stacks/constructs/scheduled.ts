import {
  aws_iam as iam,
  aws_scheduler as scheduler,
  aws_scheduler_targets as targets,
  aws_sqs as sqs,
  type Duration,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { failureQueue } from "./failure-queue.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";

export type ScheduledProps = Pick<HouseFunctionProps, "plan" | "means"> & {
  schedule: scheduler.ScheduleExpression;
  /** How late a call that failed may still be tried again; twice at most. */
  maxEventAge: Duration;
};

/** A function that runs on the time it was scheduled for; what is given up waits in a queue. */
export class Scheduled extends Construct {
  readonly function: HouseFunction;
  readonly failures: sqs.Queue;

  constructor(
    scope: Construct,
    name: FunctionName,
    { schedule, maxEventAge, ...props }: ScheduledProps,
  ) {
    super(scope, name);
    this.failures = failureQueue(this, "Failures");
    const failures = this.failures;
    this.function = new HouseFunction(this, name, { ...props, failures });
    new scheduler.Schedule(this, "Schedule", {
      schedule,
      target: new targets.LambdaInvoke(this.function.lambda, {
        role: this.invoker(),
        deadLetterQueue: failures,
        retryAttempts: 2,
        maxEventAge,
        input: scheduler.ScheduleTargetInput.fromObject({
          scheduledTime: scheduler.ContextAttribute.scheduledTime,
        }),
      }),
    });
  }

  /** CDK would let the schedule call every version of the function, by a wildcard; it calls only the function. */
  private invoker(): iam.IRole {
    const role = new iam.Role(this, "Invoker", {
      assumedBy: new iam.ServicePrincipal("scheduler.amazonaws.com"),
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [this.function.lambda.functionArn],
      }),
    );
    this.failures.grantSendMessages(role);
    return role.withoutPolicyUpdates();
  }
}
