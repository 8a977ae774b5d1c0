import middy from "@middy/core";
import type { Door } from "./door.ts";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import { faultOf, logger } from "./logger.ts";
import { problemOf, type ProblemStatus, Refused } from "./problem.ts";

export type HttpRequest = {
  /** `METHOD /path/{parameter}`: the route, never the path itself. */
  route: string;
  parameters: Readonly<Record<string, string | undefined>>;
  query: Readonly<Record<string, string | undefined>>;
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>;
  /** The bytes as they came, decoded when API Gateway encoded them (T101). */
  body: Buffer;
  claims: Readonly<Record<string, unknown>>;
  /** Where we were reached, like `https://api.example`: of API Gateway's own names only, whatever a caller says. */
  origin: string;
};
/** JSON for programs, a page for a person, or a table to take along. */
export type HttpReply =
  | { status: number; body: unknown }
  | { status: number; page: string }
  | { status: number; csv: string; fileName: string };
export type HttpHandler = Door<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
>;

/** Larger than any body we are sent, far smaller than what API Gateway lets through. */
const mostBytes = 64 * 1024;

const codes: Readonly<Record<string, ProblemStatus>> = {
  "unknown-place": 400,
  "unknown-request": 404,
  "request-busy": 409,
  "unknown-breach": 404,
  "breach-busy": 409,
  "unknown-disclosure": 404,
  "disclosure-busy": 409,
  "unknown-suspension": 404,
  "suspension-busy": 409,
  "not-refused": 409,
  "staff-busy": 409,
  "employment-busy": 409,
  "derivative-overtaken": 409,
  "heard-busy": 409,
};

/** A door for API Gateway: raw request in, JSON out, every failure as problem details and none with its inner words. */
export function httpDoor(
  answer: (request: HttpRequest) => Promise<HttpReply>,
): HttpHandler {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use({ onError: answerProblem })
    .handler(async (event) => replyOf(await answer(requestOf(event))));
}

function replyOf(reply: HttpReply): APIGatewayProxyStructuredResultV2 {
  const statusCode = reply.status;
  if ("page" in reply)
    return { statusCode, headers: pageHeaders, body: reply.page };
  if ("csv" in reply)
    return { statusCode, headers: csvHeaders(reply.fileName), body: reply.csv };
  return {
    statusCode,
    headers: headersFor("application/json"),
    body: JSON.stringify(reply.body),
  };
}

function requestOf(event: APIGatewayProxyEventV2): HttpRequest {
  const body = Buffer.from(
    event.body ?? "",
    event.isBase64Encoded ? "base64" : "utf8",
  );
  if (body.length > mostBytes) {
    throw new Refused(413, `Send at most ${String(mostBytes)} bytes.`);
  }
  return {
    route: event.routeKey,
    parameters: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    headers: byLowerCase(event.headers),
    body,
    claims: claimsOf(event),
    origin: originOf(event.requestContext.domainName),
  };
}

/** Nobody has a certificate for one machine's own address. */
const originOf = (domainName: string): string =>
  `${/^127\.0\.0\.1(?::|$)/.test(domainName) ? "http" : "https"}://${domainName}`;

function byLowerCase(
  headers: APIGatewayProxyEventV2["headers"],
): HttpRequest["headers"] {
  const named: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers))
    named[name.toLowerCase()] = value;
  return named;
}

/** API Gateway's JWT authorizer leaves the verified claims here. */
function claimsOf({
  requestContext,
}: APIGatewayProxyEventV2): Record<string, unknown> {
  const authorizer: unknown =
    "authorizer" in requestContext ? requestContext.authorizer : undefined;
  return recordIn(recordIn(authorizer, "jwt"), "claims");
}

function recordIn(holder: unknown, name: string): Record<string, unknown> {
  const value: unknown =
    typeof holder === "object" && holder !== null
      ? Object.entries(holder).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function answerProblem(
  request: middy.Request<
    APIGatewayProxyEventV2,
    APIGatewayProxyStructuredResultV2
  >,
): void {
  const problem = problemFor(request.error);
  logger.warn("request refused", {
    route: request.event.routeKey,
    status: problem.status,
    fault: faultOf(request.error),
  });
  request.response = {
    statusCode: problem.status,
    headers: {
      ...headersFor("application/problem+json"),
      ...comeBack(request.error),
    },
    body: JSON.stringify(problem),
  };
}

/** RFC 9110, 10.2.3. */
const comeBack = (error: unknown): Record<string, string> =>
  error instanceof Refused &&
  "reasons" in error.more &&
  error.more.retryAfterSeconds !== undefined
    ? { "retry-after": String(error.more.retryAfterSeconds) }
    : {};

function problemFor(error: unknown) {
  if (error instanceof Refused)
    return problemOf(error.status, error.message, error.more);
  const status = codes[faultOf(error).code];
  if (status !== undefined) return problemOf(status, faultOf(error).message);
  return problemOf(
    500,
    "Nothing was lost; try again, and if it stays so ask who runs this service.",
  );
}

/** No script, nothing from elsewhere, in nobody's frame; and its address, which is a secret, goes nowhere. */
const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

const headersFor = (contentType: string) => ({
  "content-type": contentType,
  "cache-control": "no-store",
});

/** Saved, never shown: a browser must not take it for a page. */
const csvHeaders = (fileName: string) => ({
  ...headersFor("text/csv; charset=utf-8; header=present"),
  "content-disposition": `attachment; filename="${fileName}"`,
  "x-content-type-options": "nosniff",
});
