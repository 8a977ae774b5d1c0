import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { clientSettings } from "./client-settings.ts";
import { describeWith } from "./describe-with.ts";

describeWith("moto", "moto and tables", ({ endpoint }) => {
  const TableName = `canary-${crypto.randomUUID()}`;
  const dynamodb = new DynamoDBClient(clientSettings(endpoint));

  beforeAll(async () => {
    await dynamodb.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      }),
    );
  });

  test("moto still repeats a transaction that comes twice with one token", async () => {
    const Key = { id: { S: "counter" } };
    const once = new TransactWriteItemsCommand({
      ClientRequestToken: crypto.randomUUID(),
      TransactItems: [
        {
          Update: {
            TableName,
            Key,
            UpdateExpression: "ADD times :one",
            ExpressionAttributeValues: { ":one": { N: "1" } },
          },
        },
      ],
    });
    await dynamodb.send(once);
    await dynamodb.send(once);
    const found = await dynamodb.send(new GetItemCommand({ TableName, Key }));
    expect(found.Item?.["times"]).toEqual({ N: "2" });
  });

  test("moto still accepts a value that no expression uses", async () => {
    const unused = new PutItemCommand({
      TableName,
      Item: { id: { S: "any" } },
      ConditionExpression: "attribute_exists(id) OR attribute_not_exists(id)",
      ExpressionAttributeValues: { ":unused": { S: "any" } },
    });
    await expect(dynamodb.send(unused)).resolves.toBeDefined();
  });
});
