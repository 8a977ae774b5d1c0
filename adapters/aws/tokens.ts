import type { Tokens } from "#domain/ports";
import { SubjectToken } from "#schemas/ids";
import { createHmac } from "node:crypto";
import { AwsAnswerUnusable, awsFailure } from "./failure.ts";
import type { GenerateMac } from "./operations.ts";

/** `kid` is the short id that tokens carry: it stays when a key's ARN changes. */
export type TokenKey = { kid: string; keyArn: string };
/** Live keys, the current one first. */
export type TokenKeys = {
  generateMac: GenerateMac;
  keys: readonly [TokenKey, ...TokenKey[]];
};

export class NotE164 extends Error {
  override readonly name = "NotE164";
  readonly code = "not-e164";
}

/** What KMS makes the MAC of to give a function its working key; another text would be another set of tokens. */
const purpose = Buffer.from("tacet subject tokens, working key 1");

/**
 * KMS keeps the keys (A41). A running function has one working key of each derived by it, once, and computes tokens
 * itself: a webhook waits for no KMS, and every derivation is in CloudTrail (T58).
 */
export function awsTokens({ generateMac, keys }: TokenKeys): Tokens {
  const known = new Map<string, Buffer>();
  const tokenUnder = async (key: TokenKey, e164: string) => {
    refuseUnlessE164(e164);
    const workingKey = known.get(key.kid) ?? (await derived(generateMac, key));
    known.set(key.kid, workingKey);
    return tokenOf(key, createHmac("sha256", workingKey).update(e164).digest());
  };
  return {
    current: (e164) => tokenUnder(keys[0], e164),
    everyLive: (e164) => Promise.all(keys.map((key) => tokenUnder(key, e164))),
  };
}

function refuseUnlessE164(e164: string): void {
  if (/^\+[1-9][0-9]{1,14}$/.test(e164)) return;
  throw new NotE164(
    "a token was asked for something that is no number in E.164; normalise it first, and leave out what cannot be",
  );
}

function tokenOf({ kid }: TokenKey, mac: Buffer): SubjectToken {
  const token = SubjectToken.safeParse(`${kid}.${mac.toString("base64url")}`);
  if (token.success) return token.data;
  throw new AwsAnswerUnusable(
    `the key ${kid} does not make tokens; give it an id of letters, digits and dashes`,
  );
}

async function derived(
  generateMac: GenerateMac,
  { kid, keyArn }: TokenKey,
): Promise<Buffer> {
  const mac = await macFrom(
    () =>
      generateMac({
        KeyId: keyArn,
        MacAlgorithm: "HMAC_SHA_256",
        Message: purpose,
      }),
    kid,
  );
  if (mac.length === 32) return Buffer.from(mac);
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
