import type { Tokens } from "#domain/ports";
import { SubjectToken } from "#schemas/ids";
import { GenerateMacCommand, type KMSClient } from "@aws-sdk/client-kms";
import { AwsAnswerUnusable, awsFailure } from "./failure.ts";

/** `kid` is the short id that tokens carry: it stays when a key's ARN changes. */
export type TokenKey = { kid: string; keyArn: string };
/** Live keys, the current one first. */
export type TokenKeys = {
  client: KMSClient;
  keys: readonly [TokenKey, ...TokenKey[]];
};

export class NotE164 extends Error {
  override readonly name = "NotE164";
  readonly code = "not-e164";
}

/** KMS keeps the keys and computes the tokens (A41). */
export function awsTokens({ client, keys }: TokenKeys): Tokens {
  return {
    current: (e164) => tokenUnder(client, keys[0], e164),
    everyLive: (e164) =>
      Promise.all(keys.map((key) => tokenUnder(client, key, e164))),
  };
}

async function tokenUnder(
  client: KMSClient,
  { kid, keyArn }: TokenKey,
  e164: string,
): Promise<SubjectToken> {
  if (!/^\+[1-9][0-9]{1,14}$/.test(e164)) {
    throw new NotE164(
      "a token was asked for something that is no number in E.164; normalise it first, and leave out what cannot be",
    );
  }
  const command = new GenerateMacCommand({
    KeyId: keyArn,
    MacAlgorithm: "HMAC_SHA_256",
    Message: Buffer.from(e164),
  });
  const mac = await macFrom(() => client.send(command), kid);
  const token = SubjectToken.safeParse(
    `${kid}.${Buffer.from(mac).toString("base64url")}`,
  );
  if (token.success) return token.data;
  throw new AwsAnswerUnusable(
    `the key ${kid} does not make tokens; give it an id of letters, digits and dashes and a 256-bit HMAC key`,
  );
}

async function macFrom(
  generate: () => Promise<{ Mac?: Uint8Array | undefined }>,
  kid: string,
): Promise<Uint8Array> {
  try {
    return (await generate()).Mac ?? new Uint8Array();
  } catch (error) {
    throw awsFailure(`KMS did not make a token under the key ${kid}`, error);
  }
}
