import type { AwsPlace } from "./aws-place.ts";
import { post, type Post, type Posted } from "./http-exchange.ts";
import { jsonIn, JsonFault } from "./json-fault.ts";
import { signedHeaders, type Unsigned } from "./signature.ts";

/** One operation, asked by name: its answer as it came, or a `JsonFault`, or what kept it from being asked. */
export type AskAws = (operation: string, input: object) => Promise<unknown>;

export type JsonService = {
  /** As signatures and addresses name it. */
  name: string;
  /** As the protocol's header names it. */
  target: string;
  protocol: "1.0" | "1.1";
  /** What names an endpoint of this service's own, as the SDK reads it. */
  endpointVariable: string;
};

export type JsonLine = {
  place: (service: JsonService) => AwsPlace;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Between attempts, the first being 1. */
  pause: (attempt: number) => Promise<void>;
  /** For each attempt. */
  withinMilliseconds: number;
};

/** As many as the SDK makes. */
const mostAttempts = 3;

const passing = new Set([
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "RequestTimeout",
  "RequestTimeoutException",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "TransactionInProgressException",
]);

export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
  readonly code = "unreadable-answer";
}

/** A service that speaks AWS JSON, asked without the SDK. What may pass is asked again; every writer's condition makes that safe. */
export function jsonApi(service: JsonService, line: JsonLine): AskAws {
  return async (operation, input) => {
    const place = line.place(service);
    const body = JSON.stringify(input);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const request = requestFor(service, { place, operation, body });
        return answerIn(await post(signed(request, line)));
      } catch (error) {
        if (attempt === mostAttempts || !mayPass(error)) throw error;
      }
      await line.pause(attempt);
    }
  };
}

type Asked = { place: AwsPlace; operation: string; body: string };

function requestFor(
  { name, target, protocol }: JsonService,
  { place, operation, body }: Asked,
): Omit<Unsigned, "at"> {
  const own = `https://${name}.${place.region}.amazonaws.com`;
  return {
    url: new URL(place.endpoint ?? own),
    service: name,
    place,
    headers: {
      "content-type": `application/x-amz-json-${protocol}`,
      "x-amz-target": `${target}.${operation}`,
    },
    body,
  };
}

/** Each attempt is signed for its own time: a signature is good for minutes only. */
function signed(
  request: Omit<Unsigned, "at">,
  { now, withinMilliseconds }: JsonLine,
): Post {
  const { url, body } = request;
  const headers = signedHeaders({ ...request, at: now() });
  return { url, headers, body, withinMilliseconds };
}

function answerIn(posted: Posted): unknown {
  if (posted.status < 200 || posted.status > 299) throw new JsonFault(posted);
  const answer = jsonIn(posted.text);
  if (answer !== undefined) return answer;
  throw new UnreadableAnswer("AWS answered something that is no JSON");
}

/** What is no answer of AWS is the way there or back. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof JsonFault)) return true;
  const { httpStatusCode } = error.$metadata;
  return (
    httpStatusCode >= 500 || httpStatusCode === 429 || passing.has(error.name)
  );
}
