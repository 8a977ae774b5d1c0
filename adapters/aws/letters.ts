import type { Notifier } from "#domain/ports";
import { SendEmailCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import { AwsAnswerUnusable } from "./failure.ts";
import { handedOver } from "./handed-over.ts";

/** `sender` is an address or domain that SES has verified. */
export type LetterSender = { client: SESv2Client; sender: string };

/** Letters to data subjects go out by SES as plain text and HTML of the same words (multipart/alternative). */
export function sesLetters({
  client,
  sender,
}: LetterSender): Pick<Notifier, "write"> {
  return {
    async write({ to, subject, body, html }) {
      const command = new SendEmailCommand({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: inUtf8(subject),
            Body: { Text: inUtf8(body), Html: inUtf8(html) },
          },
        },
      });
      const { MessageId } = await handedOver("SES did not take a letter", () =>
        client.send(command),
      );
      if (MessageId !== undefined) return MessageId;
      throw new AwsAnswerUnusable(
        "SES took a letter without giving it an id; ask SES before sending it again",
      );
    },
  };
}

const inUtf8 = (text: string) => ({ Data: text, Charset: "UTF-8" });
