import { signedHeaders } from "#adapters/aws/signature";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GenerateMacCommand, KMSClient } from "@aws-sdk/client-kms";
import {
  GetSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { expect, test } from "vitest";
import { scripted, type Asked, type Scripted } from "./scripted.ts";

type Credentials = typeof lasting & { sessionToken?: string };

const lasting = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalr+/x" };
const passing = { ...lasting, sessionToken: "IQoJb3JpZ2lu+/=" };

const sdkCalls = {
  dynamodb: ({ aws }: Scripted, credentials: Credentials) =>
    new DynamoDBClient({ ...aws, credentials }).send(
      new PutItemCommand({
        TableName: "ledger",
        Item: { pk: { S: "call#ș" } },
      }),
    ),
  kms: ({ aws }: Scripted, credentials: Credentials) =>
    new KMSClient({ ...aws, credentials }).send(
      new GenerateMacCommand({
        KeyId: "key",
        MacAlgorithm: "HMAC_SHA_256",
        Message: Buffer.from("text"),
      }),
    ),
  secretsmanager: ({ aws }: Scripted, credentials: Credentials) =>
    new SecretsManagerClient({ ...aws, credentials }).send(
      new GetSecretValueCommand({ SecretId: "secret" }),
    ),
};

test.each([
  ["dynamodb", lasting],
  ["dynamodb", passing],
  ["kms", passing],
  ["secretsmanager", passing],
] as const)(
  "a request to %s bears the signature the SDK gives it",
  async (service, credentials) => {
    await using script = await scripted({ body: {} });
    await sdkCalls[service](script, credentials);
    const [asked] = script.asked;
    expect(asked?.headers.authorization).toContain("AWS4-HMAC-SHA256");
    if (asked === undefined) return;
    expect(
      signedHeaders({
        url: new URL(script.aws.endpoint),
        service,
        place: { region: script.aws.region, credentials },
        headers: signedIn(asked),
        body: asked.body,
        at: momentOf(asked),
      }),
    ).toMatchObject({ Authorization: asked.headers.authorization });
  },
);

/** What the SDK signed; our signer adds the host and the time by itself. */
function signedIn({ headers }: Asked): Record<string, string> {
  const names =
    /SignedHeaders=([^,]+)/.exec(headers.authorization ?? "")?.[1] ?? "";
  return Object.fromEntries(
    names
      .split(";")
      .filter((name) => name !== "host" && name !== "x-amz-date")
      .map((name) => [name, String(headers[name])]),
  );
}

/** `20261124T183000Z` in milliseconds. */
function momentOf({ headers }: Asked): number {
  const time = String(headers["x-amz-date"]);
  return Date.parse(
    time.replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
      "$1-$2-$3T$4:$5:$6Z",
    ),
  );
}
