import {
  aws_events as events,
  aws_events_targets as targets,
  aws_lambda_event_sources as sources,
  aws_s3 as s3,
  aws_sqs as sqs,
  Duration,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { functionTable, type FunctionName } from "#schemas/functions";
import { failureQueue } from "./failure-queue.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";

export type ObjectQueueProps = Pick<HouseFunctionProps, "plan" | "means"> & {
  bucket: s3.Bucket;
  /** EventBridge's detail types of S3 events. */
  detailTypes: ("Object Created" | "Object Deleted")[];
};

/** A function that takes a bucket's events from a queue: what fails comes again alone, five times (T106). */
export class ObjectQueue extends Construct {
  readonly function: HouseFunction;
  readonly failures: sqs.Queue;

  constructor(scope: Construct, name: FunctionName, props: ObjectQueueProps) {
    super(scope, name);
    this.failures = failureQueue(this, "Failures");
    const queue = new sqs.Queue(this, "Events", {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(
        6 * functionTable[name].timeoutSeconds,
      ),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: 5 },
    });
    this.function = new HouseFunction(this, name, props);
    this.function.lambda.addEventSource(
      new sources.SqsEventSource(queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        maxConcurrency: 10,
      }),
    );
    new events.Rule(this, "Rule", {
      eventPattern: {
        source: ["aws.s3"],
        detailType: props.detailTypes,
        detail: { bucket: { name: [props.bucket.bucketName] } },
      },
      targets: [
        new targets.SqsQueue(queue, { deadLetterQueue: this.failures }),
      ],
    });
  }
}
