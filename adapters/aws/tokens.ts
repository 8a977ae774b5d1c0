import type { Tokens } from "#domain/ports";
import { SubjectToken } from "#schemas/ids";
import { createHmac } from "node:crypto";
import { AwsAnswerUnusable } from "./failure.ts";
import { type TokenKey, type TokenKeys, workingKeys } from "./working-key.ts";

export class NotE164 extends Error {
  override readonly name = "NotE164";
  readonly code = "not-e164";
}

export function awsTokens({ generateMac, keys }: TokenKeys): Tokens {
  const workingKeyOf = workingKeys(generateMac, "subject tokens");
  const tokenUnder = async (key: TokenKey, e164: string) => {
    refuseUnlessE164(e164);
    const workingKey = await workingKeyOf(key);
    const mac = createHmac("sha256", workingKey).update(e164);
    return tokenOf(key, mac.digest("base64url"));
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

function tokenOf({ kid }: TokenKey, mac: string): SubjectToken {
  const token = SubjectToken.safeParse(`${kid}.${mac}`);
  if (token.success) return token.data;
  throw new AwsAnswerUnusable(
    `the key ${kid} does not make tokens; give it an id of letters, digits and dashes`,
  );
}
