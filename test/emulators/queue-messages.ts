import { z } from "zod";
import { callJson } from "./call-aws.ts";

const Received = z.object({
  Messages: z.array(z.object({ Body: z.string() })).optional(),
});

/** The bodies of the messages waiting in a queue, which they leave. */
export async function takeMessages(
  endpoint: string,
  QueueUrl: string,
): Promise<string[]> {
  const body = { QueueUrl, MaxNumberOfMessages: 10 };
  const answer = await callJson({
    endpoint,
    service: "sqs",
    target: "AmazonSQS.ReceiveMessage",
    body,
  });
  return (Received.parse(answer).Messages ?? []).map((message) => message.Body);
}
