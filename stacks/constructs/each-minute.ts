import {
  aws_iam as iam,
  aws_scheduler as scheduler,
  aws_scheduler_targets as targets,
  aws_sqs as sqs,
  Duration,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { failureQueue } from "./failure-queue.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";

/** A function that runs each minute on the time it was scheduled for; the next minute makes up for a lost one. */
export class EachMinute extends Construct {
  readonly function: HouseFunction;
  readonly failures: sqs.Queue;

  constructor(
    scope: Construct,
    name: FunctionName,
    props: Pick<HouseFunctionProps, "plan" | "means">,
  ) {
    super(scope, name);
    this.failures = failureQueue(this, "Failures");
    const failures = this.failures;
    this.function = new HouseFunction(this, name, { ...props, failures });
    new scheduler.Schedule(this, "Schedule", {
      schedule: scheduler.ScheduleExpression.rate(Duration.minutes(1)),
      target: new targets.LambdaInvoke(this.function.lambda, {
        role: this.invoker(),
        deadLetterQueue: failures,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
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
