/** What the stub says to an operation, as AWS would; an operation that is missing is answered with a failure. */
export type AwsAnswers = Readonly<
  Record<string, { headers?: Record<string, string>; body?: string }>
>;

const json = (value: unknown) => ({ body: JSON.stringify(value) });

/** Answers that are the same for whoever asks. */
export const plainAnswers: AwsAnswers = {
  PutItem: json({}),
  TransactWriteItems: json({}),
  Query: json({ Items: [], Count: 0, ScannedCount: 0 }),
  "Query alias": json({ Items: [], Count: 0, ScannedCount: 0 }),
  "Query subject": json({ Items: [], Count: 0, ScannedCount: 0 }),
  GetSecretValue: json({
    Name: "secret",
    SecretString: JSON.stringify({ active: ["new-key", "old-key"] }),
  }),
  GenerateMac: json({
    Mac: Buffer.alloc(32, 7).toString("base64"),
    MacAlgorithm: "HMAC_SHA_256",
  }),
  Encrypt: json({ CiphertextBlob: Buffer.alloc(256, 7).toString("base64") }),
  StartExecution: json({ executionArn: "arn", startDate: 1_795_514_400 }),
  "HEAD object": {
    headers: { "content-length": "4096", etag: '"landed"' },
  },
  "PUT copy": {
    headers: { "x-amz-version-id": "version-1" },
    body: '<?xml version="1.0"?><CopyObjectResult><ETag>"kept"</ETag></CopyObjectResult>',
  },
  "DELETE object": {},
};
