import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";

const ledger = new DynamoDBClient({});
const keys = new KMSClient({});

/** B1 with KMS: the least that can be written with both clients, one call of each. */
export const handler = async () => {
  await ledger.send(
    new PutItemCommand({ TableName: "ledger", Item: { pk: { S: "x" } } }),
  );
  return keys.send(
    new EncryptCommand({ KeyId: "key", Plaintext: Buffer.from("x") }),
  );
};
