import { onTestFinished } from "vitest";
import { hasShape, isText, readJson } from "#local/talkdesk/guards";
import type { Guard } from "#local/talkdesk/guards";
import { startTalkdesk } from "#local/talkdesk/start-talkdesk";
import type { Talkdesk, TalkdeskOptions } from "#local/talkdesk/start-talkdesk";
import type { SimulatedCall } from "#local/talkdesk/simulated-call";
import { scopes } from "#local/talkdesk/token-endpoint";

export const reader = {
  id: "reader",
  secret: "reader-secret",
  scopes: [scopes.read, scopes.toggle],
};
export const deleter = {
  id: "deleter",
  secret: "deleter-secret",
  scopes: [scopes.read, scopes.delete],
};

const account = {
  id: "account-1",
  name: "Example",
  email: "example@example.invalid",
};

/** The end of every call that `aCall` makes, and the clock's first instant. */
export const callEnd = "2026-04-23T10:22:50.000Z";

/** A stand-in on free ports, stopped after the test. */
export async function runTalkdesk(
  options: Partial<TalkdeskOptions> = {},
): Promise<Talkdesk> {
  const talkdesk = await startTalkdesk({
    port: 0,
    account,
    clients: [reader, deleter],
    clock: { now: () => new Date(callEnd) },
    ...options,
  });
  onTestFinished(() => talkdesk.stop());
  return talkdesk;
}

export function aCall(overrides: Partial<SimulatedCall> = {}): SimulatedCall {
  return {
    interactionId: "interaction-1",
    callId: "call-1",
    direction: "inbound",
    from: "+351910000000",
    to: "+351210000000",
    agentId: "agent-1",
    startedAt: "2026-04-23T10:22:26.000Z",
    endedAt: callEnd,
    recordings: [
      {
        type: "conversation",
        audio: "conversation-invoice.mp3",
        availableAfterSeconds: 0,
      },
    ],
    ...overrides,
  };
}

/** Moves the clock to so many seconds after `callEnd`. */
export function passSeconds(talkdesk: Talkdesk, seconds: number): void {
  talkdesk.control.moveClock(new Date(Date.parse(callEnd) + seconds * 1000));
}

export function askToken(
  talkdesk: Pick<Talkdesk, "url">,
  client: { id: string; secret: string },
  form: Record<string, string> = {},
): Promise<Response> {
  const pair = Buffer.from(`${client.id}:${client.secret}`).toString("base64");
  return fetch(`${talkdesk.url}/oauth/token`, {
    method: "POST",
    headers: { authorization: `Basic ${pair}` },
    body: new URLSearchParams({ grant_type: "client_credentials", ...form }),
  });
}

/** Calls the API as a client, with one token; redirects are not followed. */
export async function signIn(
  talkdesk: Talkdesk,
  client: { id: string; secret: string } = reader,
) {
  const token = await readAs(isToken, askToken(talkdesk, client));
  return (path: string, init: { method?: string; body?: string } = {}) =>
    fetch(new URL(path, talkdesk.url), {
      ...init,
      redirect: "manual",
      headers: { authorization: `Bearer ${token.access_token}` },
    });
}

export async function jsonOf(
  answer: Response | Promise<Response>,
): Promise<unknown> {
  return readJson(await (await answer).text());
}

/** The JSON of an answer that must fit. */
export async function readAs<T>(
  guard: Guard<T>,
  answer: Response | Promise<Response>,
): Promise<T> {
  const body = await jsonOf(answer);
  if (guard(body)) return body;
  throw new TypeError(`unexpected answer: ${JSON.stringify(body)}`);
}

const isToken = hasShape({ access_token: isText });
