import type { Secrets } from "#domain/secrets-port";
import type { Instant } from "#schemas/instant";
import type { PlatformSettings } from "#schemas/policy";
import * as z from "zod/mini";
import { PlatformFailure } from "./failure.ts";
import { answerUnusable, discard, jsonOf, type Send } from "./http.ts";

export type Token = {
  current(): Promise<string>;
  /** Another one in place of one that was refused. */
  renewed(refused: string): Promise<string>;
};

type Parts = {
  settings: PlatformSettings;
  secrets: Secrets;
  now: () => Instant;
  send: Send;
};

const TokenAnswer = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.catch(z.number(), 600),
});

const what = "issue an access token";
const sparedSeconds = 60;

/** OAuth client credentials; a token is kept until a minute before it expires. */
export function clientToken(parts: Parts): Token {
  let kept: { token: string; until: number } | undefined;
  async function current(): Promise<string> {
    const now = Date.parse(parts.now());
    if (kept !== undefined && now < kept.until) return kept.token;
    const issued = await issue(parts);
    const until = now + (issued.expires_in - sparedSeconds) * 1000;
    kept = { token: issued.access_token, until };
    return issued.access_token;
  }
  return {
    current,
    renewed(refused) {
      if (kept?.token === refused) kept = undefined;
      return current();
    },
  };
}

/** While a secret is rotated there are two, and Talkdesk may know only one of them. */
async function issue(parts: Parts): Promise<z.infer<typeof TokenAnswer>> {
  const credentials = await parts.secrets.active("platform-client");
  for (const credential of credentials.slice(0, 2)) {
    const response = await ask(parts, credential);
    if (response.status === 200) return readToken(response);
    await discard(response);
    if (response.status !== 401) throw refusal(response.status);
  }
  throw refusal(401);
}

function ask({ settings, send }: Parts, credential: string): Promise<Response> {
  if (!/^[^:]+:./.test(credential))
    throw new PlatformFailure(
      "client-malformed",
      "the secret platform-client does not read clientId:clientSecret; store it again",
    );
  const pair = Buffer.from(credential).toString("base64");
  const scope = settings.scopes.join(" ");
  return send({
    url: new URL(settings.tokenUrl),
    what,
    method: "POST",
    headers: { authorization: `Basic ${pair}` },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      ...(scope !== "" && { scope }),
    }),
    withinMilliseconds: 10_000,
  });
}

async function readToken(response: Response) {
  const parsed = TokenAnswer.safeParse(await jsonOf(response, what));
  if (parsed.success) return parsed.data;
  throw answerUnusable(what);
}

function refusal(status: number): PlatformFailure {
  return new PlatformFailure(
    "client-refused",
    `Talkdesk did not ${what} (HTTP ${String(status)}); check the secret platform-client, the token URL and the scopes`,
  );
}
