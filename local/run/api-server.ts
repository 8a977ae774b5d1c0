import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { PlannedAuthorizer } from "../plan/authorizers.ts";
import type { Deployment } from "../plan/deployment.ts";
import type { PlannedRoute } from "../plan/routes.ts";
import { type Authorized, challengeOf } from "./authorizer.ts";
import { eventOf } from "./gateway-event.ts";
import { type Invoker, localContext } from "./invoker.ts";
import type { LocalStaffPool } from "./open-staff-pool.ts";

export type Extra = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>;
type Parts = {
  deployment: Deployment;
  invoker: Invoker;
  authorized: LocalStaffPool["authorized"];
  extra: Extra;
};

/** API Gateway takes ten megabytes and no more. */
const mostBytes = 10 * 1024 * 1024;

/** The HTTP API of the templates on this machine: routes, the JWT authorizer, payload format 2.0. */
export function apiServer(parts: Parts): Server {
  return createServer((request, response) => {
    void answer(parts, request, response).catch(() => {
      send(response, 500, { message: "Internal Server Error" });
    });
  });
}

async function answer(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (await parts.extra(request, response, url)) return;
  const found = findRoute(
    parts.deployment.routes,
    request.method ?? "GET",
    url.pathname,
  );
  if (found === undefined) {
    send(response, 404, { message: "Not Found" });
    return;
  }
  const asking = asked(parts, found.route.authorizer, request);
  if (asking.verdict === "refused") {
    response.setHeader("www-authenticate", challengeOf(asking.because));
    send(response, 401, { message: "Unauthorized" });
    return;
  }
  const { claims } = asking;
  const body = await bodyOf(request);
  if (body === undefined) {
    send(response, 413, { message: "Request Entity Too Large" });
    return;
  }
  const event = eventOf({ request, url, body, claims, ...found });
  relay(
    response,
    await parts.invoker.http(found.route.functionId)(event, localContext),
  );
}

function findRoute(
  routes: readonly PlannedRoute[],
  method: string,
  path: string,
) {
  const parts = path.split("/").slice(1);
  for (const route of routes) {
    if (route.method !== method || route.parts.length !== parts.length)
      continue;
    const pairs = route.parts.map(
      (wanted, position) => [wanted, parts[position] ?? ""] as const,
    );
    const fits = pairs.every(([wanted, given]) =>
      wanted.startsWith("{") ? given !== "" : wanted === given,
    );
    const named = pairs.filter(([wanted]) => wanted.startsWith("{"));
    if (fits)
      return {
        route,
        parameters: Object.fromEntries(
          named.map(([name, given]) => [name.slice(1, -1), decoded(given)]),
        ),
      };
  }
  return undefined;
}

/** Anybody may type an address; what is no escape stays as it was typed. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Node itself would take the first of two headers and say nothing of the other. */
const asked = (
  { authorized }: Parts,
  authorizer: PlannedAuthorizer | undefined,
  { headersDistinct }: IncomingMessage,
): Authorized =>
  authorizer === undefined
    ? { verdict: "authorized", claims: {} }
    : authorized(authorizer, headersDistinct["authorization"]?.join(","));

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  return bytes > mostBytes ? undefined : Buffer.concat(chunks);
}

function relay(
  response: ServerResponse,
  {
    statusCode = 200,
    headers = {},
    body = "",
  }: APIGatewayProxyStructuredResultV2,
): void {
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, String(value));
  response.writeHead(statusCode).end(body);
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify(body));
}
