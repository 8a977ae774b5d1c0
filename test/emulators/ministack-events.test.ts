import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callJson } from "./call-aws.ts";
import { clientSettings } from "./client-settings.ts";
import { deployTemplate, references } from "./deploy-template.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";
import { takeMessages } from "./queue-messages.ts";
import { until } from "./until.ts";

const toQueue = (queue: string) => ({
  Id: queue,
  Arn: { "Fn::GetAtt": [queue, "Arn"] },
});
const resources = {
  Objects: { Type: "AWS::SQS::Queue" },
  Undelivered: { Type: "AWS::SQS::Queue" },
  Delivered: { Type: "AWS::SQS::Queue" },
  Bucket: {
    Type: "AWS::S3::Bucket",
    Properties: {
      BucketName: "watched",
      VersioningConfiguration: { Status: "Enabled" },
      NotificationConfiguration: {
        EventBridgeConfiguration: { EventBridgeEnabled: true },
      },
    },
  },
  Created: {
    Type: "AWS::Events::Rule",
    Properties: {
      EventPattern: { source: ["aws.s3"] },
      Targets: [toQueue("Objects")],
    },
  },
  ToNobody: {
    Type: "AWS::Events::Rule",
    Properties: {
      EventPattern: { source: ["canary"] },
      Targets: [
        {
          Id: "Nobody",
          Arn: "arn:aws:lambda:eu-central-1:000000000000:function:nobody",
          RetryPolicy: { MaximumRetryAttempts: 0 },
          DeadLetterConfig: { Arn: { "Fn::GetAtt": ["Undelivered", "Arn"] } },
        },
        toQueue("Delivered"),
      ],
    },
  },
};

describeWith("python", "MiniStack and events", (python) => {
  let ministack: Emulator;
  let output: (name: string) => string;

  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
    output = await deployTemplate(
      ministack.endpoint,
      resources,
      references(resources),
    );
  });
  afterAll(() => ministack.stop());

  const firstMessage = (queue: string) =>
    until(
      async () => (await takeMessages(ministack.endpoint, output(queue)))[0],
    );

  test("MiniStack still leaves the version id out of an object's event", async () => {
    const s3 = new S3Client(clientSettings(ministack.endpoint));
    const put = await s3.send(
      new PutObjectCommand({ Bucket: "watched", Key: "recording", Body: "1" }),
    );
    expect(put.VersionId).toBeDefined();
    const event: unknown = JSON.parse(await firstMessage("Objects"));
    expect(event).toMatchObject({ detail: { object: { key: "recording" } } });
    expect(event).not.toHaveProperty("detail.object.version-id");
  });

  test("MiniStack still drops an event that a rule cannot deliver instead of parking it", async () => {
    const Entries = [{ Source: "canary", DetailType: "any", Detail: "{}" }];
    await callJson({
      endpoint: ministack.endpoint,
      service: "events",
      target: "AWSEvents.PutEvents",
      body: { Entries },
    });
    await firstMessage("Delivered");
    expect(
      await takeMessages(ministack.endpoint, output("Undelivered")),
    ).toEqual([]);
  });
});
