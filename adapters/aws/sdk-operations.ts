import {
  PutItemCommand,
  QueryCommand,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { GenerateMacCommand, type KMSClient } from "@aws-sdk/client-kms";
import {
  GetSecretValueCommand,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type {
  GenerateMac,
  GetSecretValue,
  PutItem,
  Query,
} from "./operations.ts";

export const sdkPutItem =
  (client: DynamoDBClient): PutItem =>
  (input) =>
    client.send(new PutItemCommand(input));

export const sdkQuery =
  (client: DynamoDBClient): Query =>
  (input) =>
    client.send(new QueryCommand(input));

export const sdkGenerateMac =
  (client: KMSClient): GenerateMac =>
  (input) =>
    client.send(new GenerateMacCommand(input));

export const sdkGetSecretValue =
  (client: SecretsManagerClient): GetSecretValue =>
  (input) =>
    client.send(new GetSecretValueCommand(input));
