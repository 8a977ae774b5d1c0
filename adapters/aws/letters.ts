import { LetterNotTaken } from "#domain/letters/letter-not-taken";
import type { Notifier } from "#domain/ports";
import { SendEmailCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import * as z from "zod/mini";
import { AwsAnswerUnusable, awsFailureWithoutDetails } from "./failure.ts";

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
      const { MessageId } = await sent(() => client.send(command));
      if (MessageId !== undefined) return MessageId;
      throw new AwsAnswerUnusable(
        "SES took a letter without giving it an id; ask SES before sending it again",
      );
    },
  };
}

/** SES repeats the address in its errors. */
async function sent<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    const failure = awsFailureWithoutDetails(
      "SES did not take a letter",
      error,
    );
    throw saysItDidNot(error)
      ? new LetterNotTaken(failure.message, { cause: failure })
      : failure;
  }
}

const Answered = z.object({
  $metadata: z.object({ httpStatusCode: z.number() }),
});

/** It answered, with a fault of the caller's or out of service. Without an answer, or after a fault of its own, it may have sent. */
function saysItDidNot(error: unknown): boolean {
  const answered = Answered.safeParse(error);
  if (!answered.success) return false;
  const { httpStatusCode: status } = answered.data.$metadata;
  return (status >= 400 && status < 500) || status === 503;
}

const inUtf8 = (text: string) => ({ Data: text, Charset: "UTF-8" });
