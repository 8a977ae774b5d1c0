import { Failure } from "./failure.ts";
import type { World } from "./world.ts";

export type Exchange = { status: number; text: string };

const mostMilliseconds = 30_000;

/** One request and its whole answer. */
export async function exchange(
  world: World,
  url: string,
  init: RequestInit,
): Promise<Exchange | Failure> {
  try {
    const response = await world.fetch(url, {
      ...init,
      signal: AbortSignal.timeout(mostMilliseconds),
    });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    return unreachable(url, cause);
  }
}

/** One request whose answer is read as it comes; without a time limit. */
export async function opened(
  world: World,
  url: string,
  init: RequestInit = {},
): Promise<Response | Failure> {
  try {
    return await world.fetch(url, init);
  } catch (cause) {
    return unreachable(url, cause);
  }
}

export async function* bytesOf(
  response: Response,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (response.body === null) return;
  try {
    yield* response.body;
  } catch (cause) {
    throw new Failure(
      "not-reachable",
      `The connection to ${originOf(response.url)} broke off.`,
      { next: "Run the command again.", cause },
    );
  }
}

/** The address without its query: a link's query is a secret. */
const originOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).origin : "the server";

const unreachable = (url: string, cause: unknown): Failure =>
  new Failure("not-reachable", `${originOf(url)} does not answer.`, {
    next: /\/\/(127\.|localhost|\[::1\])/.test(url)
      ? "Is npm start running? Start it in another terminal, then run this again."
      : "Check --url (or TACET_URL) and the network.",
    cause,
  });
