import * as z from "zod/mini";
import { jsonApi, type JsonLine, type JsonService } from "./json-api.ts";
import { LedgerRecord, type WebhookOperations } from "./operations.ts";

const dynamoDb: JsonService = {
  name: "dynamodb",
  target: "DynamoDB_20120810",
  protocol: "1.0",
  endpointVariable: "AWS_ENDPOINT_URL_DYNAMODB",
};
const kms: JsonService = {
  name: "kms",
  target: "TrentService",
  protocol: "1.1",
  endpointVariable: "AWS_ENDPOINT_URL_KMS",
};
const secretsManager: JsonService = {
  name: "secretsmanager",
  target: "secretsmanager",
  protocol: "1.1",
  endpointVariable: "AWS_ENDPOINT_URL_SECRETS_MANAGER",
};

const Page = z.object({
  Items: z.optional(z.array(LedgerRecord)),
  LastEvaluatedKey: z.optional(LedgerRecord),
});
const Mac = z.object({ Mac: z.optional(z.string()) });
const Secret = z.object({ SecretString: z.optional(z.string()) });

/** All that a webhook asks of AWS, without the SDK. */
export function signedOperations(line: JsonLine): WebhookOperations {
  const askDynamoDb = jsonApi(dynamoDb, line);
  const askKms = jsonApi(kms, line);
  const askSecretsManager = jsonApi(secretsManager, line);
  return {
    putItem: (input) => askDynamoDb("PutItem", input),
    query: async (input) => Page.parse(await askDynamoDb("Query", input)),
    // Bytes travel as base64.
    async generateMac({ Message, ...input }) {
      const message = Buffer.from(Message).toString("base64");
      const answer = await askKms("GenerateMac", {
        ...input,
        Message: message,
      });
      return { Mac: Buffer.from(Mac.parse(answer).Mac ?? "", "base64") };
    },
    getSecretValue: async (input) =>
      Secret.parse(await askSecretsManager("GetSecretValue", input)),
  };
}
