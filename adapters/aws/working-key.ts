import { createSecretKey, type KeyObject } from "node:crypto";
import { AwsAnswerUnusable, awsFailure } from "./failure.ts";
import type { GenerateMac } from "./operations.ts";

/** `kid` is the short id that tokens carry: it stays when a key's ARN changes. */
export type TokenKey = { kid: string; keyArn: string };
/** Live keys, the current one first. */
export type TokenKeys = {
  generateMac: GenerateMac;
  keys: readonly [TokenKey, ...TokenKey[]];
};

/**
 * KMS keeps the keys (A41). A running function has one working key of each derived by it, once and for one purpose, and
 * computes itself from then on: a webhook waits for no KMS, and every derivation is in CloudTrail (T58). What one purpose
 * makes says nothing about what another makes of the same key.
 */
export function workingKeys(
  generateMac: GenerateMac,
  purpose: "subject tokens" | "withdrawal links" | "one-time codes",
): (key: TokenKey) => Promise<KeyObject> {
  const known = new Map<string, KeyObject>();
  return async (key) => {
    const workingKey =
      known.get(key.kid) ?? (await derived(generateMac, key, purpose));
    known.set(key.kid, workingKey);
    return workingKey;
  };
}

async function derived(
  generateMac: GenerateMac,
  { kid, keyArn }: TokenKey,
  purpose: string,
): Promise<KeyObject> {
  const input = {
    KeyId: keyArn,
    MacAlgorithm: "HMAC_SHA_256",
    // Another text here would be another set of tokens.
    Message: Buffer.from(`tacet ${purpose}, working key 1`),
  } as const;
  const mac = await macFrom(() => generateMac(input), kid);
  // As a key object: from bytes Node would make one for each token, which takes seven times as long as the token.
  if (mac.length === 32) return createSecretKey(mac);
  throw new AwsAnswerUnusable(
    `the key ${kid} does not make tokens; give it a 256-bit HMAC key`,
  );
}

async function macFrom(
  generate: () => Promise<{ Mac?: Uint8Array | undefined }>,
  kid: string,
): Promise<Uint8Array> {
  try {
    return (await generate()).Mac ?? new Uint8Array();
  } catch (error) {
    throw awsFailure(`KMS did not derive a working key of ${kid}`, error);
  }
}
