import type { Texter } from "#domain/codes/code-ports";
import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import { AwsAnswerUnusable } from "./failure.ts";
import { handedOver } from "./handed-over.ts";

/** Texts go out by SNS, from the origination identity that the account has for the country. */
export const snsTexter = (client: SNSClient): Texter => ({
  async text({ to, body }) {
    const command = new PublishCommand({
      PhoneNumber: to,
      Message: body,
      MessageAttributes: {
        // Delivered first, and not held back where people refuse advertising.
        "AWS.SNS.SMS.SMSType": {
          DataType: "String",
          StringValue: "Transactional",
        },
      },
    });
    const { MessageId } = await handedOver("SNS did not take a text", () =>
      client.send(command),
    );
    if (MessageId !== undefined) return MessageId;
    throw new AwsAnswerUnusable(
      "SNS took a text without giving it an id; ask SNS before sending it again",
    );
  },
});
