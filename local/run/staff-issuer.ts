import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from "node:crypto";
import * as z from "zod/mini";
import type { Instant } from "#schemas/instant";
import type { PlannedStaffPool } from "../plan/staff-pool.ts";

export type Claims = Readonly<Record<string, unknown>>;

/** A public key as an issuer publishes it (RFC 7517). */
export const PublishedKey = z.object({
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
  kid: z.string(),
  alg: z.literal("RS256"),
  use: z.literal("sig"),
});
export type KeySet = { keys: readonly z.infer<typeof PublishedKey>[] };

export type StaffIssuer = {
  /** As tokens name it. */
  name(): string;
  keySet: KeySet;
  accessToken(sub: string): string;
  idToken(sub: string): string;
  /** Any claims at all, signed. A header's own fields go before ours. */
  sign(claims: Claims, header?: Claims): string;
};

type Means = {
  pool: PlannedStaffPool;
  /** Where the API listens, once it does. */
  base: { readonly url: string };
  now: () => Instant;
  groupsOf: (sub: string) => readonly string[];
};

/**
 * Stands in for the staff's pool: tokens with the claims that Cognito gives, signed with a key that lives as long as this
 * run. https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export function openStaffIssuer(means: Means): StaffIssuer {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
  });
  const key = publishedKey(publicKey);
  const name = () => `${means.base.url}/${means.pool.poolId}`;
  const sign: StaffIssuer["sign"] = (claims, header = {}) => {
    const first = { kid: key.kid, alg: "RS256", ...header };
    const text = `${part(first)}.${part(claims)}`;
    const signature = createSign("RSA-SHA256").update(text).sign(privateKey);
    return `${text}.${signature.toString("base64url")}`;
  };
  return {
    name,
    keySet: { keys: [key] },
    sign,
    accessToken: (sub) => sign(accessClaims(means, name(), sub)),
    idToken: (sub) => sign(idClaims(means, name(), sub)),
  };
}

const part = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

function publishedKey(key: KeyObject): KeySet["keys"][number] {
  const { e, kty, n } = key.export({ format: "jwk" });
  // RFC 7638: these members, in this order.
  const thumbprint = createHash("sha256").update(JSON.stringify({ e, kty, n }));
  return PublishedKey.parse({
    ...{ kty, n, e, alg: "RS256", use: "sig" },
    kid: thumbprint.digest("base64url"),
  });
}

/** A pool's own sign-in gives this scope and no other. */
const scope = "aws.cognito.signin.user.admin";

const accessClaims = (means: Means, iss: string, sub: string): Claims => ({
  ...commonClaims(means, { iss, sub, seconds: means.pool.accessSeconds }),
  token_use: "access",
  client_id: means.pool.clientId,
  scope,
  username: sub,
});

const idClaims = (means: Means, iss: string, sub: string): Claims => ({
  ...commonClaims(means, { iss, sub, seconds: means.pool.idSeconds }),
  token_use: "id",
  aud: means.pool.clientId,
  "cognito:username": sub,
});

function commonClaims(
  { now, groupsOf }: Means,
  { iss, sub, seconds }: { iss: string; sub: string; seconds: number },
): Claims {
  const at = secondsOf(now());
  const groups = groupsOf(sub);
  return {
    ...{ sub, iss },
    // Whoever is in no group has no such claim.
    ...(groups.length > 0 && { "cognito:groups": groups }),
    ...{ origin_jti: randomUUID(), event_id: randomUUID(), jti: randomUUID() },
    ...{ auth_time: at, iat: at, exp: at + seconds },
  };
}

/** Since 1970, whole. */
export const secondsOf = (instant: Instant): number =>
  Math.floor(Date.parse(instant) / 1000);
