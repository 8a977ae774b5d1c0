import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";

const ledger = new DynamoDBClient({});
const objects = new S3Client({});

/** B1 with S3: the least that can be written with both clients, one call of each. */
export const handler = async () => {
  await ledger.send(
    new PutItemCommand({ TableName: "ledger", Item: { pk: { S: "x" } } }),
  );
  return objects.send(new HeadObjectCommand({ Bucket: "landing", Key: "x" }));
};
