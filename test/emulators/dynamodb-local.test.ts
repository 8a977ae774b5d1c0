import {
  CreateTableCommand,
  DescribeContinuousBackupsCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { clientSettings } from "./client-settings.ts";
import { describeWith } from "./describe-with.ts";

describeWith("dynamodbLocal", "DynamoDB Local", ({ endpoint }) => {
  test("DynamoDB Local still knows no backups", async () => {
    const TableName = `canary-${crypto.randomUUID()}`;
    const dynamodb = new DynamoDBClient(clientSettings(endpoint));
    await dynamodb.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      }),
    );
    const asked = dynamodb.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    await expect(asked).rejects.toThrow("unknown operation");
  });
});
