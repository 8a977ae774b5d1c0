import { createPublicKey, createVerify } from "node:crypto";
import * as z from "zod/mini";
import type { Instant } from "#schemas/instant";
import type { PlannedAuthorizer } from "../plan/authorizers.ts";
import { type Claims, type KeySet, secondsOf } from "./staff-issuer.ts";

export type Authorized =
  | { verdict: "authorized"; claims: Claims }
  /** `because` is for the header that says why; where there was no token at all, there is nothing to say. */
  | { verdict: "refused"; because: string | undefined };

export type Asked = {
  /** The header, several of one name joined with commas as API Gateway joins them. */
  authorization: string | undefined;
  keySet: KeySet;
  now: Instant;
};

/** An algorithm is asked for by us and by nobody's token; an extension that must be understood (`crit`) is not. */
const Header = z.object({
  alg: z.literal("RS256"),
  kid: z.string(),
  crit: z.optional(z.never()),
});
const Body = z.looseObject({
  iss: z.optional(z.unknown()),
  aud: z.optional(z.unknown()),
  client_id: z.optional(z.unknown()),
  exp: z.number(),
  nbf: z.optional(z.number()),
  iat: z.optional(z.number()),
});
type Body = z.infer<typeof Body>;

/**
 * What API Gateway's JWT authorizer asks of a token, in its order:
 * docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html. It takes a token with `Bearer` before it or bare.
 * An ID token passes: it was made for the same client; the door behind tells it from an access token (T89).
 */
export function authorize(
  planned: PlannedAuthorizer,
  asked: Asked,
): Authorized {
  if (asked.authorization === undefined) return refused(undefined);
  const token = partsOf(asked.authorization);
  if (token === undefined) return refused("token is malformed");
  const header = Header.safeParse(jsonOf(token.header));
  if (!header.success) return refused("signing method is invalid");
  const key = asked.keySet.keys.find(({ kid }) => kid === header.data.kid);
  if (key === undefined) return refused("unable to find the key");
  if (!isSigned(token, key)) return refused("signature is invalid");
  const body = Body.safeParse(jsonOf(token.body));
  if (!body.success) return refused("claims are invalid");
  const fault = faultOf(body.data, planned, secondsOf(asked.now));
  return fault === undefined
    ? { verdict: "authorized", claims: body.data }
    : refused(fault);
}

const refused = (because: string | undefined): Authorized => ({
  verdict: "refused",
  because,
});

/** As API Gateway answers: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html */
export const challengeOf = (because: string | undefined): string =>
  because === undefined
    ? "Bearer"
    : `Bearer scope="" error="invalid_token" error_description="${because}"`;

type Parts = { header: string; body: string; signature: string };

function partsOf(authorization: string): Parts | undefined {
  const found = /^(?:Bearer +)?([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(
    authorization,
  );
  if (found === null) return undefined;
  const [, header = "", body = "", signature = ""] = found;
  return { header, body, signature };
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

const isSigned = (
  { header, body, signature }: Parts,
  { kty, n, e }: KeySet["keys"][number],
): boolean =>
  createVerify("RSA-SHA256")
    .update(`${header}.${body}`)
    .verify(
      createPublicKey({ key: { kty, n, e }, format: "jwk" }),
      Buffer.from(signature, "base64url"),
    );

function faultOf(
  { iss, exp, nbf, iat, ...body }: Body,
  { issuer, audience }: PlannedAuthorizer,
  now: number,
): string | undefined {
  if (iss !== issuer) return "issuer does not match";
  if (!madeFor(body).some((one) => audience.includes(one)))
    return "the token does not have a valid audience";
  if (exp <= now) return "the token has expired";
  return (nbf ?? now) > now || (iat ?? now) > now
    ? "the token is not valid yet"
    : undefined;
}

/** A client's id counts only where no audience is named at all. */
function madeFor({ aud, client_id }: Pick<Body, "aud" | "client_id">) {
  const named = aud === undefined ? client_id : aud;
  const all: readonly unknown[] = Array.isArray(named) ? named : [named];
  return all.filter((one) => typeof one === "string");
}
