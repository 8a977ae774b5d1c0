import type { Tokens } from "#domain/ports";
import { SubjectToken } from "#schemas/ids";
import { createHmac } from "node:crypto";
import { AwsAnswerUnusable } from "./failure.ts";
import { isTokenName } from "../token-name.ts";
import { type TokenKey, type TokenKeys, workingKeys } from "./working-key.ts";

export class NotE164 extends Error {
  override readonly name = "NotE164";
  readonly code = "not-e164";
}

export function awsTokens({ generateMac, keys }: TokenKeys): Tokens {
  const workingKeyOf = workingKeys(generateMac, "subject tokens");
  const tokenUnder = async (key: TokenKey, name: string) => {
    refuseUnlessNamed(name);
    const workingKey = await workingKeyOf(key);
    const mac = createHmac("sha256", workingKey).update(name);
    return tokenOf(key, mac.digest("base64url"));
  };
  return {
    current: (name) => tokenUnder(keys[0], name),
    everyLive: (name) => Promise.all(keys.map((key) => tokenUnder(key, name))),
  };
}

function refuseUnlessNamed(name: string): void {
  if (isTokenName(name)) return;
  throw new NotE164(
    "a token was asked for something that is no number in E.164 and no agent; normalise it first, and leave out what cannot be",
  );
}

function tokenOf({ kid }: TokenKey, mac: string): SubjectToken {
  const token = SubjectToken.safeParse(`${kid}.${mac}`);
  if (token.success) return token.data;
  throw new AwsAnswerUnusable(
    `the key ${kid} does not make tokens; give it an id of letters, digits and dashes`,
  );
}
