import { snsNotices } from "#adapters/aws/notices";
import { awsObjectStore } from "#adapters/aws/object-store";
import {
  sdkGenerateMac,
  sdkGetSecretValue,
} from "#adapters/aws/sdk-operations";
import { awsSecrets } from "#adapters/aws/secrets";
import { awsTokens } from "#adapters/aws/tokens";
import type { Bucket, Ports } from "#domain/ports";
import { Instant } from "#schemas/instant";
import { emulatorAt, type Emulator } from "#test/adapters/aws/emulator";
import { opening } from "#test/builders/office";
import {
  standInPlatform,
  type StandInPlatform,
} from "#test/builders/stand-in-platform";
import { waitingWorkflows } from "#test/builders/waiting-workflows";
import { CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import {
  CreateSecretCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { randomUUID } from "node:crypto";
import { countCalls } from "./count-calls.ts";
import { openCountedLedger } from "./open-ledger.ts";
import { dynamoDbLocal, moto } from "./start-emulators.ts";
import { openTally, type Tally } from "./tally.ts";

/** Our adapters on emulated AWS. The platform and the workflow service are stand-ins: neither is AWS in what is counted. */
export type CountedAws = Omit<
  Ports,
  | "codeDigests"
  | "journal"
  | "linkSigner"
  | "platform"
  | "randomBelow"
  | "sealer"
  | "texter"
  | "signer"
  | "staffPool"
> & {
  platform: StandInPlatform;
  tally: Tally;
  /** What `now` answers. */
  clock: { now: Instant };
  /** Uncounted, to look at what the product did. */
  s3: S3Client;
} & AsyncDisposable;

export const buckets: Record<Bucket, string> = {
  landing: "landing",
  recordings: "recordings",
  exports: "exports",
  reads: "reads",
};

export async function openCountedAws(): Promise<CountedAws> {
  await using started = new AsyncDisposableStack();
  const dynamo = started.use(await dynamoDbLocal());
  const emulator = emulatorAt(started.use(await moto()).endpoint);
  const tally = openTally();
  const clock = { now: opening };
  const { ledger } = await openCountedLedger(dynamo.endpoint, "ledger", tally);
  const running = started.move();
  return {
    ledger,
    objects: await objectsOn(emulator, tally),
    tokens: await tokensOn(emulator, tally),
    secrets: await secretsOn(emulator, tally),
    notifier: await notifierOn(emulator, tally),
    platform: standInPlatform(),
    workflows: waitingWorkflows(),
    now: () => clock.now,
    randomId: randomUUID,
    tally,
    clock,
    s3: s3On(emulator),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

const s3On = (emulator: Emulator) =>
  new S3Client({ ...emulator, forcePathStyle: true });

async function objectsOn(emulator: Emulator, tally: Tally) {
  const admin = s3On(emulator);
  const LocationConstraint = "eu-west-1";
  for (const [name, Bucket] of Object.entries(buckets))
    await admin.send(
      new CreateBucketCommand({
        Bucket,
        CreateBucketConfiguration: { LocationConstraint },
        ObjectLockEnabledForBucket: name === "recordings",
      }),
    );
  return awsObjectStore({
    client: countCalls(s3On(emulator), "S3", tally),
    buckets,
  });
}

async function tokensOn(emulator: Emulator, tally: Tally) {
  const { KeyMetadata } = await new KMSClient(emulator).send(
    new CreateKeyCommand({
      KeySpec: "HMAC_256",
      KeyUsage: "GENERATE_VERIFY_MAC",
    }),
  );
  return awsTokens({
    generateMac: sdkGenerateMac(
      countCalls(new KMSClient(emulator), "KMS", tally),
    ),
    keys: [{ kid: "k1", keyArn: KeyMetadata?.Arn ?? "" }],
  });
}

async function secretsOn(emulator: Emulator, tally: Tally) {
  const admin = new SecretsManagerClient(emulator);
  const secretIds = {
    "consent-keys": "consent-keys",
    "event-path-secrets": "event-path-secrets",
    "event-template-secrets": "event-template-secrets",
  };
  const active = {
    "consent-keys": "new-key",
    "event-path-secrets": "new-path",
    "event-template-secrets": "new-field",
  };
  for (const [Name, value] of Object.entries(active))
    await admin.send(
      new CreateSecretCommand({
        Name,
        SecretString: JSON.stringify({ active: [value] }),
      }),
    );
  const client = new SecretsManagerClient(emulator);
  return awsSecrets({
    getSecretValue: sdkGetSecretValue(
      countCalls(client, "Secrets Manager", tally),
    ),
    secretIds,
    now: () => 0,
  });
}

async function notifierOn(
  emulator: Emulator,
  tally: Tally,
): Promise<Ports["notifier"]> {
  const admin = new SNSClient(emulator);
  const topic = async (Name: string) =>
    (await admin.send(new CreateTopicCommand({ Name }))).TopicArn ?? "";
  const topics = {
    management: await topic("management"),
    it: await topic("it"),
    privacy: await topic("privacy"),
  };
  const client = countCalls(new SNSClient(emulator), "SNS", tally);
  return {
    ...snsNotices({ client, topics }),
    write: () => Promise.reject(new Error("No metric writes letters.")),
  };
}
