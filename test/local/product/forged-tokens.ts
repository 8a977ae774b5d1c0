import {
  createHmac,
  createPublicKey,
  createSign,
  generateKeyPairSync,
} from "node:crypto";
import * as z from "zod/mini";
import type { Claims, KeySet } from "#local/run/staff-issuer";

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** The key of whoever forges, as a token can bring it along. */
export const keyOfTheirs = {
  ...pair.publicKey.export({ format: "jwk" }),
  kid: "mine",
  alg: "RS256",
};

const part = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

export const claimsOf = (token: string): Claims =>
  z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(
        Buffer.from(token.split(".")[1] ?? "", "base64url").toString(),
      ),
    );

/** A good token's claims under another's signature. */
export function signedByThem(token: string, header: Claims): string {
  const text = `${part(header)}.${part(claimsOf(token))}`;
  const signature = createSign("RSA-SHA256").update(text).sign(pair.privateKey);
  return `${text}.${signature.toString("base64url")}`;
}

/** The public key as the secret of an HMAC, which a careless verifier takes for one (RFC 8725, 2.1). */
export function signedWithPublicKey(token: string, published: KeySet): string {
  const [key] = published.keys;
  if (key === undefined) throw new Error("no key is published");
  const { kty, n, e, kid } = key;
  const pem = createPublicKey({ key: { kty, n, e }, format: "jwk" })
    .export({ type: "spki", format: "pem" })
    .toString();
  const text = `${part({ kid, alg: "HS256" })}.${part(claimsOf(token))}`;
  return `${text}.${createHmac("sha256", pem).update(text).digest("base64url")}`;
}

export const unsigned = (token: string, { keys: [key] }: KeySet): string =>
  `${part({ kid: key?.kid, alg: "none" })}.${part(claimsOf(token))}.`;
