import {
  ListObjectVersionsCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import {
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { CreateEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { settings } from "#stacks/settings";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import { clientSettings } from "../emulators/client-settings.ts";
import { startMinistack } from "../emulators/ministack.ts";
import type { PythonEnvironment } from "../emulators/python-environment.ts";
import { type Api, openApi } from "./api.ts";
import { deploy, type Outputs } from "./deploy.ts";
import { type Lambdas, openLambdas } from "./lambdas.ts";
import { staffToken } from "./staff.ts";
import { openStandIn, secrets } from "./stand-in.ts";
import { step } from "./steps.ts";

export type Product = {
  readonly api: Api;
  readonly talkdesk: Talkdesk;
  readonly runNow: Lambdas["runNow"];
  /** Versions and markers of a key; of all keys when none is given. */
  versionsIn(
    bucket: "landing" | "recordings",
    key?: string,
  ): Promise<(string | undefined)[]>;
  readonly stop: () => Promise<void>;
};

/** The product deployed to an emulator of its own, and done to it what an operator does after the first deployment. */
export async function deployProduct(
  python: PythonEnvironment,
): Promise<Product> {
  const ministack = await startMinistack(python, "ignored");
  const talkdesk = await openStandIn();
  const stop = async () => {
    await Promise.all([ministack.stop(), talkdesk.stop()]);
  };
  try {
    return {
      ...(await deployTo(ministack.endpoint, talkdesk)),
      talkdesk,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function deployTo(endpoint: string, talkdesk: Talkdesk) {
  const outputs = await deploy(endpoint);
  const { "tacet-local-data": data, "tacet-local-api": door } = outputs;
  const s3 = new S3Client(clientSettings(endpoint));
  const buckets = {
    landing: data.LandingBucket,
    recordings: data.RecordingsBucket,
  };
  const { token, lambdas } = await step(
    "set up what was deployed",
    async () => {
      await lockObjects(s3, buckets.recordings);
      await verifySender(endpoint);
      await putSecrets(endpoint, outputs["tacet-local-intake"]);
      const lambdas = await openLambdas(endpoint);
      await lambdas.pointAt(talkdesk);
      return { lambdas, token: await staffToken(endpoint, door) };
    },
  );
  return {
    api: openApi(endpoint, door.ApiUrl, token),
    runNow: (name: Parameters<Lambdas["runNow"]>[0]) => lambdas.runNow(name),
    versionsIn: (bucket: keyof typeof buckets, key = "") =>
      versionsUnder(s3, buckets[bucket], key),
  };
}

/** The template says so too, but MiniStack's CloudFormation leaves it out and then refuses every legal hold. */
async function lockObjects(s3: S3Client, Bucket: string): Promise<void> {
  await s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: { ObjectLockEnabled: "Enabled" },
    }),
  );
}

/** On AWS an answered e-mail or a domain's record verifies it; the product expects that it has happened. */
async function verifySender(endpoint: string): Promise<void> {
  const EmailIdentity = settings.local.letterSender;
  const ses = new SESv2Client(clientSettings(endpoint));
  await ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
}

async function putSecrets(
  endpoint: string,
  deployed: Outputs["tacet-local-intake"],
): Promise<void> {
  const { id, secret } = secrets.client;
  const values = {
    ConsentKeysSecret: secrets.consentKey,
    EventPathSecret: secrets.eventPath,
    EventTemplateSecret: secrets.eventTemplate,
    PlatformClientSecret: `${id}:${secret}`,
  };
  const client = new SecretsManagerClient(clientSettings(endpoint));
  for (const [name, SecretId] of Object.entries(deployed)) {
    const active = Object.entries(values)
      .filter(([value]) => value === name)
      .map(([, value]) => value);
    const SecretString = JSON.stringify({ active });
    await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
  }
}

async function versionsUnder(s3: S3Client, Bucket: string, Prefix: string) {
  const { Versions = [], DeleteMarkers = [] } = await s3.send(
    new ListObjectVersionsCommand({ Bucket, Prefix }),
  );
  return [...Versions, ...DeleteMarkers].map(({ VersionId }) => VersionId);
}
