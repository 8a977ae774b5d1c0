import { createHash, createPublicKey } from "node:crypto";
import * as z from "zod/mini";
import type { PublicKey } from "#schemas/statement";

const Jwk = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string(),
  y: z.string(),
});

/** A public key from its SubjectPublicKeyInfo, which both KMS and Node hand out. Another sort of key does not parse. */
export function publicKeyFrom(der: Uint8Array): PublicKey {
  const key = createPublicKey({
    key: Buffer.from(der),
    format: "der",
    type: "spki",
  });
  const jwk = Jwk.parse(key.export({ format: "jwk" }));
  const keyId = thumbprintOf(jwk);
  return {
    keyId,
    algorithm: "ECDSA_SHA_256",
    pem: key.export({ format: "pem", type: "spki" }).toString(),
    jwk: { ...jwk, kid: keyId },
  };
}

/** RFC 7638: the id follows from the key, so that a key alone tells whether a statement names it. */
function thumbprintOf({ crv, kty, x, y }: z.infer<typeof Jwk>): string {
  return createHash("sha256")
    .update(JSON.stringify({ crv, kty, x, y }))
    .digest("base64url");
}
