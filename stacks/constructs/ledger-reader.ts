import {
  aws_lambda as lambda,
  aws_lambda_event_sources as sources,
  type aws_sqs as sqs,
  Duration,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { failureQueue } from "./failure-queue.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";
import { needed } from "./means.ts";
import type { StreamPattern } from "./stream-pattern.ts";

export type LedgerReaderProps = Pick<HouseFunctionProps, "plan" | "means"> & {
  /** The changes of interest; Lambda takes five patterns. */
  changes: readonly StreamPattern[];
  /** Changes in one call, and how long one waits for others. Default: ten, and not at all. */
  batch?: { size: number; window: Duration };
};

/** A function that follows changes of one sort on the ledger's stream; a poisoned one is set aside. */
export class LedgerReader extends Construct {
  readonly function: HouseFunction;
  readonly failures: sqs.Queue;

  constructor(scope: Construct, name: FunctionName, props: LedgerReaderProps) {
    super(scope, name);
    this.failures = failureQueue(this, "Failures");
    this.function = new HouseFunction(this, name, props);
    const ledger = needed(props.means, "ledger");
    ledger.grantStreamRead(this.function.lambda);
    this.function.lambda.addEventSourceMapping("Ledger", {
      ...(ledger.tableStreamArn === undefined
        ? {}
        : { eventSourceArn: ledger.tableStreamArn }),
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: props.batch?.size ?? 10,
      ...(props.batch === undefined
        ? {}
        : { maxBatchingWindow: props.batch.window }),
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      reportBatchItemFailures: true,
      onFailure: new sources.SqsDlq(this.failures),
      filters: props.changes.map((pattern) => ({
        pattern: JSON.stringify(pattern),
      })),
    });
  }
}
