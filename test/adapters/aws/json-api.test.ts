import { jsonApi, type JsonLine } from "#adapters/aws/json-api";
import { JsonFault } from "#adapters/aws/json-fault";
import { expect, test } from "vitest";
import { fault, scripted, type Answer, type Scripted } from "./scripted.ts";

const done: Answer = { body: { Done: true } };
const service = {
  name: "dynamodb",
  target: "DynamoDB_20120810",
  protocol: "1.0",
  endpointVariable: "AWS_ENDPOINT_URL_DYNAMODB",
} as const;

function askingOn({ aws }: Scripted, line: Partial<JsonLine> = {}) {
  const pauses: number[] = [];
  const ask = jsonApi(service, {
    place: () => aws,
    now: () => 1_795_514_400_000,
    pause: (attempt) => Promise.resolve(void pauses.push(attempt)),
    withinMilliseconds: 10_000,
    ...line,
  });
  return { ask: () => ask("PutItem", { TableName: "ledger" }), pauses };
}

test("an operation is asked as AWS JSON, over one connection", async () => {
  await using script = await scripted(done, done);
  const { ask, pauses } = askingOn(script);
  expect(await ask()).toEqual({ Done: true });
  expect(await ask()).toEqual({ Done: true });
  expect(script.asked[0]).toMatchObject({
    body: '{"TableName":"ledger"}',
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.PutItem",
      connection: "keep-alive",
    },
  });
  expect(new Set(script.asked.map(({ from }) => from)).size).toBe(1);
  expect(pauses).toEqual([]);
});

test.each<[string, Answer]>([
  ["a failure inside AWS", { status: 500, body: {} }],
  ["a gateway's page", { status: 503, body: "<html>unavailable</html>" }],
  ["too many requests", { status: 429, body: {} }],
  ["throttling", fault("ThrottlingException")],
  ["a table's limit", fault("ProvisionedThroughputExceededException")],
  ["an account's limit", fault("RequestLimitExceeded")],
  ["a transaction under way", fault("TransactionInProgressException")],
  [
    "a name with its namespace",
    fault("com.amazonaws.dynamodb.v20120810#ThrottlingException"),
  ],
  ["an answer that breaks off", { body: { Done: true }, fails: "cut" }],
  ["an answer that is no JSON", { body: '{"Done": tr' }],
])("after %s it is asked again", async (_, answer) => {
  await using script = await scripted(answer, answer, done);
  const { ask, pauses } = askingOn(script);
  expect(await ask()).toEqual({ Done: true });
  expect(pauses).toEqual([1, 2]);
});

test("three attempts are all, and the last failure is told", async () => {
  const limit = fault("ThrottlingException");
  await using script = await scripted(limit, limit, limit, done);
  await expect(askingOn(script).ask()).rejects.toMatchObject({
    name: "ThrottlingException",
    message: "ThrottlingException told by the script",
    $metadata: { httpStatusCode: 400 },
  });
  expect(script.asked).toHaveLength(3);
});

test.each([
  "AccessDeniedException",
  "ConditionalCheckFailedException",
  "ExpiredTokenException",
  "TransactionConflictException",
  "ValidationException",
])("%s is an answer: it is not asked again", async (name) => {
  await using script = await scripted(fault(name), done);
  await expect(askingOn(script).ask()).rejects.toMatchObject({ name });
  expect(script.asked).toHaveLength(1);
});

test("a refusal in no words of AWS is a refusal still", async () => {
  await using script = await scripted({ status: 403, body: "<html>" });
  const failure: unknown = await askingOn(script)
    .ask()
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(JsonFault);
  expect(failure).toMatchObject({
    name: "UnknownError",
    $metadata: { httpStatusCode: 403 },
  });
});

test("who does not answer in time is asked again, then given up", async () => {
  const silent: Answer = { fails: "silent" };
  await using script = await scripted(silent, silent, silent);
  const { ask } = askingOn(script, { withinMilliseconds: 30 });
  await expect(ask()).rejects.toMatchObject({ code: "no-answer-in-time" });
  expect(script.asked).toHaveLength(3);
});

test("an answer whose end does not come in time is given up", async () => {
  const half: Answer = { body: "{", fails: "stalled" };
  await using script = await scripted(half, done);
  const { ask } = askingOn(script, { withinMilliseconds: 200 });
  expect(await ask()).toEqual({ Done: true });
});

test("who cannot be reached is asked again, then given up", async () => {
  const script = await scripted();
  await script[Symbol.asyncDispose]();
  const { ask, pauses } = askingOn(script);
  await expect(ask()).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(pauses).toEqual([1, 2]);
});

test("where AWS is and who asks is found anew for each operation", async () => {
  await using one = await scripted(done);
  await using other = await scripted(done);
  const places = [one.aws, other.aws];
  const { ask } = askingOn(one, { place: () => places.shift() ?? one.aws });
  await ask();
  await ask();
  expect([one.asked.length, other.asked.length]).toEqual([1, 1]);
});
