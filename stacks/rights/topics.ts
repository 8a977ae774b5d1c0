import {
  aws_sns as sns,
  aws_sns_subscriptions as subscriptions,
} from "aws-cdk-lib";
import type { Construct } from "constructs";

/** A topic that mails people; its messages carry ids and codes only. */
export function topic(
  scope: Construct,
  id: string,
  addresses: readonly string[],
): sns.Topic {
  const made = new sns.Topic(scope, id, { enforceSSL: true });
  for (const address of addresses)
    made.addSubscription(new subscriptions.EmailSubscription(address));
  return made;
}
