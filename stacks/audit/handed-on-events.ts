import {
  aws_events as events,
  aws_events_targets as targets,
  type aws_s3 as s3,
  Stack,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { keyEnding } from "../watch/keys-ending.ts";

/**
 * EventBridge tells of a bucket or a key in its own account only. What the product listens for (CloudTrail's new files, T97;
 * somebody who ends the key, T98) goes on to the product's bus.
 */
export function handOnEvents(
  scope: Construct,
  reads: s3.Bucket,
  productAccount: string,
): void {
  const bus = events.EventBus.fromEventBusArn(
    scope,
    "ProductBus",
    defaultBusOf(scope, productAccount),
  );
  const handOn = (id: string, eventPattern: events.EventPattern) =>
    new events.Rule(scope, id, {
      eventPattern,
      targets: [new targets.EventBus(bus)],
    });
  handOn("NewFiles", {
    source: ["aws.s3"],
    detailType: ["Object Created"],
    detail: { bucket: { name: [reads.bucketName] } },
  });
  handOn("KeyEnding", keyEnding);
}

/** Of these two services alone: whoever administers the audit store's account cannot play any other part here. */
export function takeHandedOnEvents(
  scope: Construct,
  auditAccount: string,
): events.CfnEventBusPolicy {
  return new events.CfnEventBusPolicy(scope, "AuditAccount", {
    statementId: "AuditAccountHandsOn",
    statement: {
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${auditAccount}:root` },
      Action: "events:PutEvents",
      Resource: defaultBusOf(scope, Stack.of(scope).account),
      Condition: { StringEquals: { "events:source": ["aws.s3", "aws.kms"] } },
    },
  });
}

const defaultBusOf = (scope: Construct, account: string): string =>
  Stack.of(scope).formatArn({
    service: "events",
    account,
    resource: "event-bus",
    resourceName: "default",
  });
