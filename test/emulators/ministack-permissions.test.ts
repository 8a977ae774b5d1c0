import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  DeleteObjectCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callQuery } from "./call-aws.ts";
import { clientSettings } from "./client-settings.ts";
import { deployTemplate } from "./deploy-template.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";

function role(RoleName: string, statement: object) {
  return {
    Type: "AWS::IAM::Role",
    Properties: {
      RoleName,
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "sts:AssumeRole",
            Principal: { AWS: "000000000000" },
          },
        ],
      },
      Policies: [
        {
          PolicyName: "canary",
          PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Resource: "*", ...statement }],
          },
        },
      ],
    },
  };
}

const resources = {
  Eraser: role("eraser", { Action: "s3:*" }),
  Holder: role("holder", {
    Action: "s3:PutObjectLegalHold",
    Condition: { StringEquals: { "s3:object-lock-legal-hold": "ON" } },
  }),
  Writer: role("writer", {
    Action: "dynamodb:PutItem",
    Condition: {
      "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["own#*"] },
    },
  }),
  Table: {
    Type: "AWS::DynamoDB::Table",
    Properties: {
      TableName: "guarded",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    },
  },
  Bucket: {
    Type: "AWS::S3::Bucket",
    Properties: {
      BucketName: "guarded",
      VersioningConfiguration: { Status: "Enabled" },
    },
  },
  Policy: {
    Type: "AWS::S3::BucketPolicy",
    Properties: {
      Bucket: { Ref: "Bucket" },
      PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:DeleteObjectVersion",
            Resource: "arn:aws:s3:::guarded/*",
            Condition: {
              ArnNotEquals: {
                "aws:PrincipalArn": "arn:aws:iam::000000000000:role/eraser",
              },
            },
          },
        ],
      },
    },
  },
};

describeWith("python", "MiniStack and permissions", (python) => {
  const root = () => clientSettings(ministack.endpoint);
  let ministack: Emulator;

  beforeAll(async () => {
    ministack = await startMinistack(python, "enforced");
    await deployTemplate(ministack.endpoint, resources);
  });
  afterAll(() => ministack.stop());

  async function as(roleName: string) {
    const xml = await callQuery(ministack.endpoint, "sts", {
      Action: "AssumeRole",
      RoleArn: `arn:aws:iam::000000000000:role/${roleName}`,
      RoleSessionName: "canary",
    });
    const read = (tag: string) =>
      new RegExp(`<${tag}>([^<]*)<`).exec(xml)?.[1] ?? "";
    const credentials = {
      accessKeyId: read("AccessKeyId"),
      secretAccessKey: read("SecretAccessKey"),
      sessionToken: read("SessionToken"),
    };
    return { ...root(), credentials };
  }

  async function object(): Promise<{
    Bucket: string;
    Key: string;
    VersionId?: string | undefined;
  }> {
    const where = { Bucket: "guarded", Key: crypto.randomUUID() };
    const { VersionId } = await new S3Client(root()).send(
      new PutObjectCommand({ ...where, Body: "1" }),
    );
    return { ...where, VersionId };
  }

  test("MiniStack still takes a session's own ARN for aws:PrincipalArn", async () => {
    const erased = new S3Client(await as("eraser")).send(
      new DeleteObjectCommand(await object()),
    );
    await expect(erased).rejects.toThrow(
      "explicit deny in a resource-based policy",
    );
  });

  test("MiniStack still does not know the condition key s3:object-lock-legal-hold", async () => {
    const hold = new PutObjectLegalHoldCommand({
      ...(await object()),
      LegalHold: { Status: "ON" },
    });
    await expect(new S3Client(await as("holder")).send(hold)).rejects.toThrow(
      "no identity-based policy allows",
    );
  });

  test("MiniStack still does not know the condition key dynamodb:LeadingKeys", async () => {
    const foreign = new PutItemCommand({
      TableName: "guarded",
      Item: { id: { S: "foreign#1" } },
    });
    await expect(
      new DynamoDBClient(await as("writer")).send(foreign),
    ).resolves.toBeDefined();
  });
});
