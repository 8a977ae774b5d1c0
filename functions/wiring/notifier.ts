import { SNSClient } from "@aws-sdk/client-sns";
import { snsNotices } from "#adapters/aws/notices";
import type { Notifier } from "#domain/ports";

type Topics = Partial<
  Record<"MANAGEMENT_TOPIC" | "IT_TOPIC" | "PRIVACY_TOPIC", string>
>;

/** A function can tell only those whose topic its environment names; SNS refuses an empty one. */
export const noticesIn = (environment: Topics): Pick<Notifier, "notify"> =>
  snsNotices({
    client: new SNSClient({}),
    topics: {
      management: environment.MANAGEMENT_TOPIC ?? "",
      it: environment.IT_TOPIC ?? "",
      privacy: environment.PRIVACY_TOPIC ?? "",
    },
  });
