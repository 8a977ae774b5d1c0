import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callJson } from "./call-aws.ts";
import { clientSettings } from "./client-settings.ts";
import { deployTemplate } from "./deploy-template.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";
import { takeMessages } from "./queue-messages.ts";
import { until } from "./until.ts";

const Logged = z.object({ events: z.array(z.object({ message: z.string() })) });
const role = "arn:aws:iam::000000000000:role/any";
const seeing =
  "event.Records.forEach((r) => console.log('saw', r.dynamodb.Keys.id.S));";

function lambda(FunctionName: string, body: string, more = {}) {
  const ZipFile = `exports.handler = async (event) => { ${body} };`;
  const Properties = {
    FunctionName,
    Runtime: "nodejs24.x",
    Handler: "index.handler",
    Role: role,
    Code: { ZipFile },
  };
  return {
    Type: "AWS::Lambda::Function",
    Properties: { ...Properties, ...more },
  };
}

const arn = (name: string, attribute = "Arn") => ({
  "Fn::GetAtt": [name, attribute],
});

function stream(FunctionName: string, more = {}) {
  return {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      FunctionName: { Ref: FunctionName },
      EventSourceArn: arn("Table", "StreamArn"),
      StartingPosition: "TRIM_HORIZON",
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: arn("Dead") } },
      ...more,
    },
  };
}

const resources = {
  Dead: { Type: "AWS::SQS::Queue" },
  Table: {
    Type: "AWS::DynamoDB::Table",
    Properties: {
      TableName: "streamed",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    },
  },
  Throwing: lambda("throwing", `${seeing} throw new Error('poison');`),
  ThrowingStream: stream("Throwing"),
  Reporting: lambda(
    "reporting",
    `${seeing} return { batchItemFailures: event.Records.map((r) => ({ itemIdentifier: r.dynamodb.SequenceNumber })) };`,
  ),
  ReportingStream: stream("Reporting", {
    BatchSize: 1,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
  }),
  Detached: lambda("detached", "", {
    DeadLetterConfig: { TargetArn: arn("Dead") },
  }),
};

describeWith("python", "MiniStack and failures", (python) => {
  let ministack: Emulator;
  let output: (name: string) => string;

  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
    output = await deployTemplate(ministack.endpoint, resources, {
      Dead: { Ref: "Dead" },
    });
    const client = new DynamoDBClient(clientSettings(ministack.endpoint));
    for (const id of ["first", "second", "third"]) {
      await client.send(
        new PutItemCommand({ TableName: "streamed", Item: { id: { S: id } } }),
      );
    }
  });
  afterAll(() => ministack.stop());

  async function timesSeen(lambdaName: string, id: string): Promise<number> {
    const answer = await callJson({
      endpoint: ministack.endpoint,
      service: "logs",
      target: "Logs_20140328.FilterLogEvents",
      body: { logGroupName: `/aws/lambda/${lambdaName}` },
    });
    const messages = Logged.parse(answer).events.map((event) => event.message);
    return messages.join("\n").split(`saw ${id}`).length - 1;
  }

  test("MiniStack still retries a failing stream batch for ever", async () => {
    const seen = await until(async () => {
      const times = await timesSeen("throwing", "first").catch(() => 0);
      return times > 2 ? times : undefined;
    });
    expect(seen).toBeGreaterThan(2); // the first try and MaximumRetryAttempts
    expect(await takeMessages(ministack.endpoint, output("Dead"))).toEqual([]);
  });

  test("MiniStack still takes a stream record that was reported as failed for done", async () => {
    await until(async () =>
      (await timesSeen("reporting", "third").catch(() => 0)) > 0
        ? true
        : undefined,
    );
    expect(await timesSeen("reporting", "first")).toBe(1);
  });

  test("MiniStack still creates a templated Lambda without its dead-letter queue", async () => {
    const path = "/2015-03-31/functions/detached/configuration";
    const found = await callJson({
      endpoint: ministack.endpoint,
      service: "lambda",
      path,
      method: "GET",
      body: {},
    });
    expect(found).toMatchObject({ FunctionName: "detached" });
    expect(found).not.toHaveProperty("DeadLetterConfig.TargetArn");
  });
});
