import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod/mini";
import type { EmbeddedStaffPool } from "#adapters/embedded/staff-pool";
import { StaffId } from "#schemas/ids";
import { type Extra, send } from "./api-server.ts";
import { people } from "./people.ts";
import type { StaffIssuer } from "./staff-issuer.ts";

type Parts = {
  issuer: StaffIssuer;
  /** Seconds that a token is good for. */
  accessSeconds: number;
  staffPool: EmbeddedStaffPool;
};

const SignIn = z.object({ person: StaffId });

/** What an issuer publishes of itself (OpenID Connect Discovery 1.0), and how made-up people sign in: by saying who they are. */
export function signInExtras(parts: Parts): Extra {
  const { issuer } = parts;
  return async (request, response, url) => {
    const base = new URL(issuer.name()).pathname;
    switch (`${request.method ?? ""} ${url.pathname}`) {
      case `GET ${base}/.well-known/openid-configuration`:
        send(response, 200, configurationOf(issuer.name()));
        return true;
      case `GET ${base}/.well-known/jwks.json`:
        send(response, 200, issuer.keySet);
        return true;
      case "POST /control/sign-in":
        await signIn(parts, request, response);
        return true;
      default:
        return false;
    }
  };
}

const configurationOf = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  response_types_supported: ["token"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
});

async function signIn(
  { issuer, accessSeconds, staffPool }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = SignIn.safeParse(jsonIn(await text(request)));
  if (!asked.success || !Object.hasOwn(people, asked.data.person)) {
    send(response, 404, {
      message: 'Send {"person": "..."} with one of the people.',
      people: Object.keys(people),
    });
    return;
  }
  const { person } = asked.data;
  if (staffPool.shut.has(person)) {
    send(response, 403, {
      message: `${person} has left, and signs in no more.`,
    });
    return;
  }
  response.setHeader("cache-control", "no-store");
  send(response, 200, {
    access_token: issuer.accessToken(person),
    id_token: issuer.idToken(person),
    token_type: "Bearer",
    expires_in: accessSeconds,
  });
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
