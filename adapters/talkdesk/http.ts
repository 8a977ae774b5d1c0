import type { Instant } from "#schemas/instant";
import { PlatformFailure } from "./failure.ts";
import { retryAfterMilliseconds } from "./retry-after.ts";
import { spacing } from "./spacing.ts";

export type HttpRequest = {
  url: URL;
  /** What failed if it fails: "list a call's recordings". */
  what: string;
  method: "GET" | "POST" | "DELETE";
  headers: Record<string, string>;
  body?: URLSearchParams | string;
  /** From sending to the last byte of the answer's body. */
  withinMilliseconds: number;
};

/** Answers neither 429 nor 5xx; those are tried again, then thrown. Redirects are answers. */
export type Send = (request: HttpRequest) => Promise<Response>;

export type Line = {
  fetch: typeof globalThis.fetch;
  pause: (ms: number) => Promise<void>;
  now: () => Instant;
  requestsPerSecond: number;
};

const mostTries = 3;

/** Talkdesk documents no limits, so we keep our own and listen to what it says. */
export function patientSend(line: Line): Send {
  const turn = spacing(line.requestsPerSecond, line.pause);
  return async (request) => {
    for (let tries = 1; ; tries += 1) {
      await turn();
      const answer = await sendOnce(line.fetch, request);
      if ("response" in answer) return answer.response;
      if (tries === mostTries) throw answer.failure;
      const asked = retryAfterMilliseconds(answer.retryAfter, line.now());
      await line.pause(asked ?? backoff(tries));
    }
  };
}

/** A body nobody reads would keep its connection; one that broke already has none. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

/** The parser's error does not go along: it repeats what it could not read. */
export async function jsonOf(
  response: Response,
  what: string,
): Promise<unknown> {
  const text = await textOf(response, what);
  try {
    return JSON.parse(text);
  } catch {
    throw answerUnusable(what);
  }
}

export function answerUnusable(what: string): PlatformFailure {
  return new PlatformFailure(
    "answer-unusable",
    `Talkdesk answered something unreadable when asked to ${what}; compare its API with adapters/talkdesk`,
  );
}

type Answer =
  | { response: Response }
  | { failure: PlatformFailure; retryAfter: string | null };

async function sendOnce(
  fetch: Line["fetch"],
  { url, what, withinMilliseconds, ...init }: HttpRequest,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      signal: AbortSignal.timeout(withinMilliseconds),
    });
    if (response.status !== 429 && response.status < 500) return { response };
    await discard(response);
    const retryAfter = response.headers.get("retry-after");
    return { failure: passingFailure(response.status, what), retryAfter };
  } catch (cause) {
    const failure = unreachable(what, cause);
    // The time a caller has is spent: it decides whether there is more.
    if (cause instanceof Error && cause.name === "TimeoutError") throw failure;
    return { failure, retryAfter: null };
  }
}

function passingFailure(status: number, what: string): PlatformFailure {
  return new PlatformFailure(
    status === 429 ? "throttled" : "failing",
    `Talkdesk did not ${what} (HTTP ${String(status)}); try again later`,
  );
}

function unreachable(what: string, cause: unknown): PlatformFailure {
  return new PlatformFailure(
    "unreachable",
    `Talkdesk could not be reached to ${what}; try again later`,
    cause,
  );
}

async function textOf(response: Response, what: string): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw unreachable(what, cause);
  }
}

/** Between half and all of 1 s, then 2 s, so that those who collided do not collide again. */
function backoff(tries: number): number {
  return 500 * 2 ** tries * (0.5 + Math.random() / 2);
}
