import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});

/** B1: the least that can be written with the SDK, one PutItem. */
export const handler = () =>
  client.send(
    new PutItemCommand({ TableName: "ledger", Item: { pk: { S: "x" } } }),
  );
