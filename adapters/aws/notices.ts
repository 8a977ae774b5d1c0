import type { Notice, Notifier } from "#domain/ports";
import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import { AwsAnswerUnusable, awsFailure } from "./failure.ts";

/** The ARN of each audience's topic. */
export type NoticeTopics = {
  client: SNSClient;
  topics: Record<Notice["to"], string>;
};

/** Notices to staff go out by SNS. */
export function snsNotices({
  client,
  topics,
}: NoticeTopics): Pick<Notifier, "notify"> {
  return {
    async notify({ to, subject, body }) {
      const command = new PublishCommand({
        TopicArn: topics[to],
        Subject: plainSubject(subject),
        Message: body,
      });
      const { MessageId } = await published(() => client.send(command), to);
      if (MessageId !== undefined) return MessageId;
      throw new AwsAnswerUnusable(
        "SNS took a notice without giving it an id; ask SNS before sending it again",
      );
    },
  };
}

async function published<Answer>(
  publish: () => Promise<Answer>,
  to: Notice["to"],
): Promise<Answer> {
  try {
    return await publish();
  } catch (error) {
    throw awsFailure(`SNS did not take a notice to ${to}`, error);
  }
}

/** SNS takes subjects of ASCII, under 100 characters; a notice must not fail for a letter. */
const plainSubject = (subject: string): string =>
  subject.replace(/[^ -~]/gu, "?").slice(0, 99);
