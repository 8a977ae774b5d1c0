import type {
  AttributeValue,
  PutItemCommandInput,
  QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";

/**
 * An operation of AWS, whoever carries it there: the SDK (`sdk-operations.ts`) or a request of our own
 * (`signed-operations.ts`). It throws an error under the name AWS gives it, with `$metadata` as the SDK has it.
 */
type Operation<Input, Answer> = (input: Input) => Promise<Answer>;

export type LedgerRecord = Record<string, AttributeValue>;

/** What it holds is checked when it is read as an item. */
export const LedgerRecord = z.custom<LedgerRecord>(
  (value: unknown) => typeof value === "object" && value !== null,
);

export type PutItem = Operation<PutItemCommandInput, unknown>;
export type Query = Operation<
  QueryCommandInput,
  {
    Items?: LedgerRecord[] | undefined;
    LastEvaluatedKey?: LedgerRecord | undefined;
  }
>;
export type GenerateMac = Operation<
  { KeyId: string; MacAlgorithm: "HMAC_SHA_256"; Message: Uint8Array },
  { Mac?: Uint8Array | undefined }
>;
export type GetSecretValue = Operation<
  { SecretId: string },
  { SecretString?: string | undefined }
>;

/** All that webhooks ask of AWS. */
export type WebhookOperations = {
  putItem: PutItem;
  query: Query;
  generateMac: GenerateMac;
  getSecretValue: GetSecretValue;
};
