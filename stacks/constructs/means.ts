import type {
  aws_cognito as cognito,
  aws_dynamodb as dynamodb,
  aws_kms as kms,
  aws_lambda as lambda,
  aws_s3 as s3,
  aws_secretsmanager as secretsmanager,
  aws_sns as sns,
} from "aws-cdk-lib";
import type { FunctionName } from "#schemas/functions";
import type { Environment, Settings } from "../settings.ts";

/** What every stack is given. */
export type Plan = {
  environment: Environment;
  settings: Settings;
  /** Where a function's built code is. */
  codeOf: (name: FunctionName) => lambda.Code;
};

/** What functions work with; a stack hands on what it has, and what earlier stacks handed to it. */
export type Means = {
  ledger: dynamodb.Table;
  landing: s3.Bucket;
  recordings: s3.Bucket;
  exports: s3.Bucket;
  journal: s3.Bucket;
  /** The audit chain, its end, and CloudTrail's files of who read the vault; under the audit key. */
  audit: s3.Bucket;
  auditHead: dynamodb.Table;
  reads: s3.Bucket;
  auditKey: kms.IKey;
  dataKey: kms.IKey;
  tokenKey: kms.IKey;
  sealingKey: kms.IKey;
  signingKey: kms.IKey;
  topics: Record<"management" | "it" | "privacy", sns.ITopic>;
  stateMachineArn: string;
  staffPool: cognito.IUserPool;
  secrets: Record<
    "consentKeys" | "eventPath" | "eventTemplate" | "platformClient",
    secretsmanager.Secret
  >;
};

/** What there is before the staff pool, which is made with the doors. */
export type EarlierMeans = Omit<Means, "staffPool">;

class MissingMeans extends Error {
  readonly code = "missing-means";
}

/** What a function needs must have been made by its stack or an earlier one. */
export function needed<Name extends keyof Means>(
  means: Partial<Means>,
  name: Name,
): Means[Name] {
  const found: Means[Name] | undefined = means[name];
  if (found !== undefined) return found;
  throw new MissingMeans(
    `A function needs ${name}, which its stack was not given; order the stacks.`,
  );
}
