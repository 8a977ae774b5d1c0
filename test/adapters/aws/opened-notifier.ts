import { awsNotifier } from "#adapters/aws/notifier";
import type { OpenedNotifier } from "#test/contracts/notifier";
import { CreateEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import type { Emulator } from "./emulator.ts";

const sender = "privacy@example.org";

/** The emulators do not show what was sent; `notices.test.ts` and `letters.test.ts` read the requests instead. */
export function openingNotifier(
  emulator: Emulator,
): () => Promise<OpenedNotifier> {
  const [sns, ses] = [new SNSClient(emulator), new SESv2Client(emulator)];
  return async () => {
    const topics = {
      management: await createTopic(sns, "management"),
      it: await createTopic(sns, "it"),
      privacy: await createTopic(sns, "privacy"),
    };
    await verifySender(ses);
    return {
      notifier: awsNotifier({
        notices: { client: sns, topics },
        letters: { client: ses, sender },
      }),
      close: () => Promise.resolve(),
    };
  };
}

async function createTopic(client: SNSClient, name: string): Promise<string> {
  const { TopicArn } = await client.send(
    new CreateTopicCommand({ Name: name }),
  );
  if (TopicArn === undefined)
    throw new Error("the emulator made a topic without an ARN");
  return TopicArn;
}

async function verifySender(client: SESv2Client): Promise<void> {
  await client.send(new CreateEmailIdentityCommand({ EmailIdentity: sender }));
}
