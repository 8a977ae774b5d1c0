import { aws_sqs as sqs, Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** Where failed work waits for a person, as long as SQS keeps it. Ids only, so the service's own key suffices (T38). */
export function failureQueue(scope: Construct, id: string): sqs.Queue {
  return new sqs.Queue(scope, id, {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}
