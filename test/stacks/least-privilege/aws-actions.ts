/**
 * Which rights S3, DynamoDB and the others ask for an operation: the service authorization reference of each
 * (docs.aws.amazon.com/service-authorization/latest/reference). Rights on a bucket or a key bear its name behind an `@`;
 * a bucket's objects are encrypted, so that who writes or reads them needs the key, too.
 */
export function actionsFor(
  operation: string,
  place: string | undefined,
): readonly string[] {
  const actions = fixed[operation] ?? byPlace[operation]?.(place ?? "?");
  if (actions !== undefined) return actions;
  throw new Error(
    `Nobody has said which rights ${operation} needs; add it to aws-actions.ts.`,
  );
}

const fixed: Readonly<Record<string, readonly string[]>> = {
  PutItem: ["dynamodb:PutItem"],
  // Ours consist of Puts.
  TransactWriteItems: ["dynamodb:PutItem"],
  GetItem: ["dynamodb:GetItem"],
  BatchGetItem: ["dynamodb:BatchGetItem"],
  DeleteItem: ["dynamodb:DeleteItem"],
  GenerateMac: ["kms:GenerateMac@token"],
  Encrypt: ["kms:Encrypt@sealing"],
  Decrypt: ["kms:Decrypt@sealing"],
  Sign: ["kms:Sign@signing"],
  GetPublicKey: ["kms:GetPublicKey@signing"],
  Publish: ["sns:Publish"],
  SendEmail: ["ses:SendEmail"],
  GetSecretValue: ["secretsmanager:GetSecretValue"],
  StartExecution: ["states:StartExecution"],
  SendTaskSuccess: ["states:SendTaskSuccess"],
  CopyObject: [
    "s3:GetObject@landing",
    "kms:Decrypt@landing",
    "s3:ListBucket@landing",
    "s3:ListBucketVersions@landing",
    "s3:PutObject@recordings",
    "kms:GenerateDataKey@recordings",
  ],
  AdminDisableUser: ["cognito-idp:AdminDisableUser"],
  AdminUserGlobalSignOut: ["cognito-idp:AdminUserGlobalSignOut"],
  DeleteObject: ["s3:DeleteObject@landing"],
  PutObjectLegalHold: ["s3:PutObjectLegalHold@recordings"],
  GetObjectLegalHold: ["s3:GetObjectLegalHold@recordings"],
};

/** To whoever may not list, S3 says 403 of what is not there. In the audit store only what an event or a list named is read. */
const lookedFor = (bucket: string) => [
  `s3:GetObjectVersion@${bucket}`,
  ...(["reads", "chain"].includes(bucket)
    ? []
    : [`s3:ListBucket@${bucket}`, `s3:ListBucketVersions@${bucket}`]),
];

const byPlace: Readonly<Record<string, (place: string) => readonly string[]>> =
  {
    Query: (place) => [`dynamodb:Query@${place}`],
    HeadObject: lookedFor,
    GetObject: (bucket) => [...lookedFor(bucket), `kms:Decrypt@${bucket}`],
    ListObjectVersions: (bucket) => [`s3:ListBucketVersions@${bucket}`],
    DeleteObjects: (bucket) => [`s3:DeleteObjectVersion@${bucket}`],
    PutObject: (bucket) => [
      `s3:PutObject@${bucket}`,
      `kms:GenerateDataKey@${bucket}`,
    ],
    // Parts are read back when they are put together.
    Upload: (bucket) => [
      `s3:PutObject@${bucket}`,
      `s3:AbortMultipartUpload@${bucket}`,
      `kms:GenerateDataKey@${bucket}`,
      `kms:Decrypt@${bucket}`,
    ],
  };
