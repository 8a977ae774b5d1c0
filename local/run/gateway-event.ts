import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { PlannedRoute } from "../plan/routes.ts";
import { handedOnClaims } from "./handed-on-claims.ts";
import type { Claims } from "./staff-issuer.ts";

type Called = {
  request: IncomingMessage;
  url: URL;
  body: Buffer;
  claims: Claims;
  route: PlannedRoute;
  parameters: Record<string, string>;
};

/** Payload format 2.0, as API Gateway makes it of a request. */
export function eventOf({
  request,
  url,
  body,
  claims,
  route,
  parameters,
}: Called): APIGatewayProxyEventV2 {
  const headers = Object.entries(request.headers).map(
    ([name, value]) =>
      [name, Array.isArray(value) ? value.join(",") : value] as const,
  );
  const context = {
    ...requestContext(request, url, route),
    authorizer: { jwt: { claims: handedOnClaims(claims), scopes: null } },
  };
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(headers),
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: parameters,
    requestContext: context,
    body: body.toString("base64"),
    isBase64Encoded: true,
  };
}

function requestContext(
  request: IncomingMessage,
  url: URL,
  { key }: PlannedRoute,
): APIGatewayProxyEventV2["requestContext"] {
  return {
    accountId: "local",
    apiId: "local",
    domainName: request.headers.host ?? "127.0.0.1",
    domainPrefix: "local",
    http: {
      method: request.method ?? "GET",
      path: url.pathname,
      protocol: "HTTP/1.1",
      sourceIp: "127.0.0.1",
      userAgent: "",
    },
    requestId: "local",
    routeKey: key,
    stage: "$default",
    time: "",
    timeEpoch: 0,
  };
}
