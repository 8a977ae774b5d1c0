import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import * as z from "zod/mini";
import { jsonIn } from "./json-in.ts";

/** A public key by its RFC 7638 thumbprint, which is computed here: what a file calls a key is nobody's word. */
export type StatementKey = { keyId: string; key: KeyObject };

const Jwk = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string(),
  y: z.string(),
});
/** One JWK, a JWK Set, or what `GET /keys` answers. */
const Json = z.union([
  Jwk,
  z.object({ keys: z.array(z.union([Jwk, z.object({ jwk: Jwk })])) }),
]);

const pemBlock = /-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/g;

/** Every key on P-256 in a PEM or JWK file; none when it holds no such key. */
export function keysIn(text: string): StatementKey[] {
  const jwks = jwksIn(text);
  const keys =
    jwks.length > 0
      ? jwks.map(jwkKey)
      : (text.match(pemBlock) ?? []).map(pemKey);
  return keys.flatMap((key) => (key === undefined ? [] : keyOf(key)));
}

function jwksIn(text: string): z.infer<typeof Jwk>[] {
  const parsed = jsonIn(text, Json);
  if (parsed === undefined) return [];
  if (!("keys" in parsed)) return [parsed];
  return parsed.keys.map((one) => ("jwk" in one ? one.jwk : one));
}

const pemKey = (pem: string) => readKey(() => createPublicKey(pem));
const jwkKey = (jwk: z.infer<typeof Jwk>) =>
  readKey(() => createPublicKey({ key: jwk, format: "jwk" }));

function readKey(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    // Node's words are of ASN.1; that there is no key says the same.
    return undefined;
  }
}

function keyOf(key: KeyObject): StatementKey[] {
  const jwk = Jwk.safeParse(key.export({ format: "jwk" }));
  if (!jwk.success) return [];
  const { crv, kty, x, y } = jwk.data;
  const keyId = createHash("sha256")
    .update(JSON.stringify({ crv, kty, x, y }))
    .digest("base64url");
  return [{ keyId, key }];
}
