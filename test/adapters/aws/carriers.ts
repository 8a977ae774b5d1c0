import type { WebhookOperations } from "#adapters/aws/operations";
import { pause } from "#adapters/aws/pause";
import {
  sdkGenerateMac,
  sdkGetSecretValue,
  sdkPutItem,
  sdkQuery,
} from "#adapters/aws/sdk-operations";
import { signedOperations } from "#adapters/aws/signed-operations";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Emulator } from "./emulator.ts";

/** What carries an operation to AWS; the adapters behave the same over each. */
export type Carrier = (aws: Emulator) => WebhookOperations;

export const bySdk: Carrier = (aws) => {
  const dynamoDb = new DynamoDBClient(aws);
  return {
    putItem: sdkPutItem(dynamoDb),
    query: sdkQuery(dynamoDb),
    generateMac: sdkGenerateMac(new KMSClient(aws)),
    getSecretValue: sdkGetSecretValue(new SecretsManagerClient(aws)),
  };
};

export const byRequest: Carrier = (aws) =>
  signedOperations({
    place: () => aws,
    now: Date.now,
    pause,
    withinMilliseconds: 10_000,
  });

export const carriers = [
  ["the SDK", bySdk],
  ["signed requests", byRequest],
] as const;
