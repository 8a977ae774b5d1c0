import {
  aws_stepfunctions as sfn,
  aws_stepfunctions_tasks as tasks,
  Duration,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { HouseFunction } from "../constructs/house-function.ts";

const requestId = sfn.JsonPath.stringAt("$.requestId");

/** A step done by a function. It is told the request's id and codes, and leaves nothing behind (T37). */
export function task(
  scope: Construct,
  name: string,
  { lambda }: HouseFunction,
  codes: Record<string, string> = {},
): tasks.LambdaInvoke {
  return triedAgain(
    new tasks.LambdaInvoke(scope, name, {
      lambdaFunction: lambda,
      payload: sfn.TaskInput.fromObject({ requestId, ...codes }),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      resultPath: sfn.JsonPath.DISCARD,
    }),
  );
}

export type TokenTaskProps = {
  codes?: Record<string, string>;
  /** After which it is escalated, and waited for again. */
  days: number;
  /** Where the outcome goes. Default: nowhere. */
  resultPath?: string;
};

/** A step that somebody else finishes, by the token it hands out. */
export function tokenTask(
  scope: Construct,
  name: string,
  { lambda }: HouseFunction,
  { codes = {}, days, resultPath }: TokenTaskProps,
): tasks.LambdaInvoke {
  return triedAgain(
    new tasks.LambdaInvoke(scope, name, {
      lambdaFunction: lambda,
      integrationPattern: sfn.IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: sfn.TaskInput.fromObject({
        requestId,
        ...codes,
        token: sfn.JsonPath.taskToken,
      }),
      taskTimeout: sfn.Timeout.duration(Duration.days(days)),
      retryOnServiceExceptions: false,
      resultPath: resultPath ?? sfn.JsonPath.DISCARD,
    }),
  );
}

/** Time-outs are answers, not faults: they are never tried again. */
function triedAgain(step: tasks.LambdaInvoke): tasks.LambdaInvoke {
  step.addRetry({ errors: [sfn.Errors.TIMEOUT], maxAttempts: 0 });
  step.addRetry({
    errors: [sfn.Errors.ALL],
    interval: Duration.seconds(5),
    backoffRate: 4,
    maxAttempts: 3,
    jitterStrategy: sfn.JitterType.FULL,
  });
  return step;
}
