import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { typical } from "./typical.ts";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

/** T on DynamoDB; T0 is the same, bundled as the CDK does unless told otherwise. */
export const handler = typical((Item) =>
  client.send(new PutCommand({ TableName: "ledger", Item })),
);
