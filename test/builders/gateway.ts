import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
  SQSEvent,
  SQSRecord,
} from "aws-lambda";
import type { HttpHandler } from "#functions/middleware/http-door";

export const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: "test",
  functionVersion: "1",
  invokedFunctionArn: "arn:aws:lambda:eu-central-1:000000000000:function:test",
  memoryLimitInMB: "512",
  awsRequestId: "request-1",
  logGroupName: "test",
  logStreamName: "test",
  getRemainingTimeInMillis: () => 5_000,
  ...callbacksOfOldRuntimes(),
};

/** The type still asks for them; no runtime we use calls them. */
function callbacksOfOldRuntimes() {
  const nothing = () => undefined;
  return { done: nothing, fail: nothing, succeed: nothing };
}

export const staffId = "5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";

/** The claims of an access token as API Gateway hands them on: a list is text in brackets. Builders of an office know who it is. */
export const privacyClaims = {
  sub: staffId,
  token_use: "access",
  "cognito:groups": "[privacy]",
};

export type Asked = {
  route?: string;
  /** Text goes as it is, anything else as its JSON. */
  body?: unknown;
  base64?: boolean;
  headers?: Record<string, string>;
  parameters?: Record<string, string>;
  query?: Record<string, string>;
  claims?: Record<string, unknown>;
};

/** An event of API Gateway's payload format 2.0; by default a member of the privacy staff asks. */
export function aGatewayEvent(asked: Asked = {}): APIGatewayProxyEventV2 {
  const text =
    typeof asked.body === "string" ? asked.body : JSON.stringify(asked.body);
  const body = asked.base64
    ? Buffer.from(text, "utf8").toString("base64")
    : text;
  const requestContext = {
    ...contextOf(asked.route ?? "GET /"),
    authorizer: { jwt: { claims: asked.claims ?? privacyClaims, scopes: [] } },
  };
  return {
    version: "2.0",
    routeKey: asked.route ?? "GET /",
    rawPath: "/",
    rawQueryString: "",
    headers: asked.headers ?? {},
    requestContext,
    isBase64Encoded: asked.base64 ?? false,
    ...(asked.body === undefined ? {} : { body }),
    ...(asked.parameters === undefined
      ? {}
      : { pathParameters: asked.parameters }),
    ...(asked.query === undefined
      ? {}
      : { queryStringParameters: asked.query }),
  };
}

const contextOf = (routeKey: string) => ({
  accountId: "000000000000",
  apiId: "api",
  domainName: "api.example",
  domainPrefix: "api",
  http: {
    method: "POST",
    path: "/",
    protocol: "HTTP/1.1",
    sourceIp: "192.0.2.1",
    userAgent: "test",
  },
  requestId: "request-1",
  routeKey,
  stage: "$default",
  time: "24/Nov/2026:10:00:00 +0000",
  timeEpoch: 1_795_514_400_000,
});

export type Answered = {
  status: number;
  contentType: unknown;
  headers: Readonly<Record<string, unknown>>;
  body: Record<string, unknown>;
  /** The body as it was sent. */
  text: string;
};

/** Asks a door, and reads its answer. */
export async function ask(door: HttpHandler, asked: Asked): Promise<Answered> {
  return answered(await door(aGatewayEvent(asked), context));
}

function answered(result: APIGatewayProxyStructuredResultV2): Answered {
  const { headers = {} } = result;
  const contentType = headers["content-type"];
  const parsed: unknown = String(contentType).includes("json")
    ? JSON.parse(result.body ?? "null")
    : undefined;
  return {
    status: result.statusCode ?? 0,
    contentType,
    headers,
    body:
      typeof parsed === "object" && parsed !== null
        ? Object.fromEntries(Object.entries(parsed))
        : {},
    text: result.body ?? "",
  };
}

/** Messages of one batch; text goes as it is, anything else as its JSON. Their ids are `message-0` and so on. */
export function aBatch(...bodies: unknown[]): SQSEvent {
  return { Records: bodies.map(messageOf) };
}

function messageOf(body: unknown, position: number): SQSRecord {
  return {
    messageId: `message-${position}`,
    receiptHandle: "handle",
    body: typeof body === "string" ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "s3",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-central-1:000000000000:queue",
    awsRegion: "eu-central-1",
  };
}
