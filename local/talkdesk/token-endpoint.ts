import { randomBytes } from "node:crypto";
import { json } from "./http-server.ts";
import type { Answer, Request } from "./http-server.ts";
import type { Store } from "./store.ts";
import { oauthError, talkdeskError } from "./talkdesk-error.ts";

/** `read` and the reports' are documented; the other names are inventions of this stand-in. */
export const scopes = {
  read: "recordings:read",
  delete: "recordings:delete",
  toggle: "recordings:toggle",
  eraseContact: "contacts:erase",
  orderReport: "data-reports:write",
  readReport: "data-reports:read",
} as const;

export type OAuthClient = {
  readonly id: string;
  readonly secret: string;
  /** What the client may be granted. */
  readonly scopes: readonly string[];
};

/** https://docs.talkdesk.com/docs/authenticating-requests-and-authenticating-via-appconnect */
const tokenSeconds = 600;

export type TokenDesk = {
  readonly clients: readonly OAuthClient[];
  readonly store: Store;
  readonly now: () => Date;
};

/** `POST /oauth/token` by client credentials and HTTP Basic. */
export function issueToken(desk: TokenDesk, request: Request): Answer {
  if (!request.contentType.startsWith("application/x-www-form-urlencoded"))
    return oauthError(400, "invalid_request", "The body is not form-encoded.");
  const form = new URLSearchParams(request.body);
  if (form.get("grant_type") !== "client_credentials")
    return oauthError(400, "unsupported_grant_type", "Use client_credentials.");
  const client = clientOf(desk.clients, request.authorization);
  if (!client)
    return oauthError(401, "invalid_client", "Unknown client or wrong secret.");
  const granted = grantedScopes(client, form.get("scope"));
  if (granted.length === 0)
    return oauthError(400, "invalid_scope", "The client holds no such scope.");
  const token = keepToken(desk, granted);
  return json(
    200,
    {
      access_token: token,
      token_type: "Bearer",
      expires_in: tokenSeconds,
      scope: granted.join(" "),
    },
    { "cache-control": "no-store" },
  );
}

/** The refusal, or undefined when the bearer may go on. */
export function refusalOf(
  desk: TokenDesk,
  authorization: string | undefined,
  scope: string,
): Answer | undefined {
  const held = desk.store.state.tokens.find(
    ({ token }) => authorization === `Bearer ${token}`,
  );
  if (!held || Date.parse(held.expiresAt) <= desk.now().getTime())
    return talkdeskError(401, "The access token is missing or has expired.");
  if (!held.scopes.includes(scope))
    return talkdeskError(403, `The access token lacks the scope ${scope}.`);
  return undefined;
}

function clientOf(
  clients: readonly OAuthClient[],
  authorization: string | undefined,
): OAuthClient | undefined {
  return clients.find(({ id, secret }) => {
    const pair = Buffer.from(`${id}:${secret}`).toString("base64");
    return authorization === `Basic ${pair}`;
  });
}

/** RFC 6749 section 3.3 lets the server narrow what was asked, if it says so in the answer. */
function grantedScopes(client: OAuthClient, asked: string | null) {
  if (asked === null || asked === "") return client.scopes;
  const wanted = asked.split(" ");
  return client.scopes.filter((scope) => wanted.includes(scope));
}

function keepToken(desk: TokenDesk, granted: readonly string[]): string {
  const token = randomBytes(24).toString("hex");
  const now = desk.now().getTime();
  desk.store.change((state) => {
    state.tokens = state.tokens.filter(
      ({ expiresAt }) => Date.parse(expiresAt) > now,
    );
    state.tokens.push({
      token,
      scopes: [...granted],
      expiresAt: new Date(now + tokenSeconds * 1000).toISOString(),
    });
  });
  return token;
}
