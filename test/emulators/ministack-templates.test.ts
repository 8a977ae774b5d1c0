import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetObjectLockConfigurationCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import {
  GetSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { DescribeStateMachineCommand, SFNClient } from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientSettings } from "./client-settings.ts";
import { deployTemplate } from "./deploy-template.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";

const bucket = {
  Type: "AWS::S3::Bucket",
  Properties: {
    BucketName: "templated",
    ObjectLockEnabled: true,
    VersioningConfiguration: { Status: "Enabled" },
    LifecycleConfiguration: {
      Rules: [{ Id: "expire", Status: "Enabled", ExpirationInDays: 30 }],
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } },
      ],
    },
  },
};
const table = {
  Type: "AWS::DynamoDB::GlobalTable", // what the CDK's TableV2 becomes
  Properties: {
    TableName: "templated",
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    Replicas: [
      {
        Region: "eu-central-1",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    ],
  },
};
const secret = {
  Type: "AWS::SecretsManager::Secret",
  Properties: {
    Name: "templated",
    GenerateSecretString: { PasswordLength: 200, ExcludePunctuation: true },
  },
};
const workflow = {
  Type: "AWS::StepFunctions::StateMachine",
  Properties: {
    RoleArn: "arn:aws:iam::000000000000:role/any",
    DefinitionString: JSON.stringify({
      StartAt: "Done",
      States: { Done: { Type: "Succeed" } },
    }),
    LoggingConfiguration: { Level: "ERROR" },
  },
};

describeWith("python", "MiniStack and templates", (python) => {
  let ministack: Emulator;
  let output: (name: string) => string;
  let settings: ReturnType<typeof clientSettings>;

  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
    settings = clientSettings(ministack.endpoint);
    const resources = {
      Bucket: bucket,
      Table: table,
      Secret: secret,
      Workflow: workflow,
    };
    output = await deployTemplate(ministack.endpoint, resources, {
      Secret: { Ref: "Secret" },
      Workflow: { Ref: "Workflow" },
    });
  });
  afterAll(() => ministack.stop());

  test("MiniStack still creates a templated bucket without its Object Lock", async () => {
    const asked = new S3Client(settings).send(
      new GetObjectLockConfigurationCommand({ Bucket: "templated" }),
    );
    await expect(asked).rejects.toThrow("does not exist");
  });

  test("MiniStack still creates a templated bucket without its lifecycle rules", async () => {
    const asked = new S3Client(settings).send(
      new GetBucketLifecycleConfigurationCommand({ Bucket: "templated" }),
    );
    await expect(asked).rejects.toThrow("does not exist");
  });

  test("MiniStack still creates a templated bucket without its KMS encryption", async () => {
    const found = await new S3Client(settings).send(
      new GetBucketEncryptionCommand({ Bucket: "templated" }),
    );
    const rule = found.ServerSideEncryptionConfiguration?.Rules?.[0];
    expect(rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe(
      "AES256",
    );
  });

  test("MiniStack still creates a templated table without its time to live", async () => {
    const found = await new DynamoDBClient(settings).send(
      new DescribeTimeToLiveCommand({ TableName: "templated" }),
    );
    expect(found.TimeToLiveDescription?.TimeToLiveStatus).toBe("DISABLED");
  });

  test("MiniStack still creates a templated table without encryption, recovery or protection", async () => {
    const client = new DynamoDBClient(settings);
    const { Table } = await client.send(
      new DescribeTableCommand({ TableName: "templated" }),
    );
    const backups = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: "templated" }),
    );
    const recovery =
      backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    expect(Table?.DeletionProtectionEnabled).toBe(false);
    expect(Table?.SSEDescription).toBeUndefined();
    expect(recovery?.PointInTimeRecoveryStatus).toBe("DISABLED");
  });

  test("MiniStack still puts punctuation into a templated secret that excludes it", async () => {
    const found = await new SecretsManagerClient(settings).send(
      new GetSecretValueCommand({ SecretId: "templated" }),
    );
    expect(found.SecretString).toMatch(/[^A-Za-z0-9]/);
  });

  test("MiniStack still answers Ref of a secret with its name instead of its ARN", () => {
    expect(output("Secret")).toBe("templated");
  });

  test("MiniStack still creates a templated state machine without its logging", async () => {
    const asked = new DescribeStateMachineCommand({
      stateMachineArn: output("Workflow"),
    });
    const found = await new SFNClient(settings).send(asked);
    expect(found.loggingConfiguration?.level).toBeUndefined();
  });
});
