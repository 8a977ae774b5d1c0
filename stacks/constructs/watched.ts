import type { aws_sqs as sqs, aws_stepfunctions as sfn } from "aws-cdk-lib";
import type { FunctionName } from "#schemas/functions";
import type { HouseFunction } from "./house-function.ts";

/** What a stack has that may fail. */
export type Watched = {
  functions: readonly HouseFunction[];
  /** Dead letters, by the function that could not work. */
  failures: readonly (readonly [FunctionName, sqs.IQueue])[];
  machines: readonly sfn.IStateMachine[];
};

type Worker = { function: HouseFunction; failures: sqs.IQueue };

export function watched(
  workers: readonly Worker[],
  functions: readonly HouseFunction[] = [],
  machines: readonly sfn.IStateMachine[] = [],
): Watched {
  return {
    functions: [...workers.map((worker) => worker.function), ...functions],
    failures: workers.map(({ function: { functionName }, failures }) => [
      functionName,
      failures,
    ]),
    machines,
  };
}
