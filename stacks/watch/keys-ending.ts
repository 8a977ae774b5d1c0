import {
  aws_cloudwatch as cloudwatch,
  aws_events as events,
  aws_events_targets as targets,
  type aws_sns as sns,
  Duration,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Alarm } from "./alarm.ts";

/** As EventBridge tells of it in the key's own account. */
export const keyEnding: events.EventPattern = {
  source: ["aws.kms"],
  detailType: ["AWS API Call via CloudTrail"],
  detail: {
    eventSource: ["kms.amazonaws.com"],
    eventName: ["ScheduleKeyDeletion", "DisableKey"],
  },
};

/** Tells people at once when somebody disables a key or schedules its end (T98), and counts it for an alarm. */
export function keysEnding(scope: Construct, topic: sns.Topic): Alarm {
  const rule = new events.Rule(scope, "KeysEnding", {
    description: "A key is disabled or scheduled to be deleted",
    eventPattern: keyEnding,
    targets: [new targets.SnsTopic(topic)],
  });
  return {
    says: "Somebody is about to end a key, and with it all that it protects.",
    entry: "key-ending",
    metric: new cloudwatch.Metric({
      namespace: "AWS/Events",
      metricName: "MatchedEvents",
      dimensionsMap: { RuleName: rule.ruleName },
      statistic: cloudwatch.Stats.SUM,
      period: Duration.minutes(5),
    }),
    above: 0,
  };
}
