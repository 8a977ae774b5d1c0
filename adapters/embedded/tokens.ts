import type { Tokens } from "#domain/ports";
import { SubjectToken } from "#schemas/ids";
import { createHmac } from "node:crypto";
import { settle } from "./settle.ts";
import type { SigningKey, SigningKeys } from "./signing-keys.ts";

export class NotE164 extends Error {
  override readonly name = "NotE164";
  readonly code = "not-e164";
}

export function openTokens(keys: SigningKeys): Tokens {
  return {
    current: (e164) => settle(() => tokenOf(keys.live()[0], e164)),
    everyLive: (e164) =>
      settle(() => keys.live().map((key) => tokenOf(key, e164))),
  };
}

function tokenOf(key: SigningKey, e164: string): SubjectToken {
  if (!/^\+[1-9][0-9]{1,14}$/.test(e164)) {
    throw new NotE164(
      "a token was asked for something that is no number in E.164; normalise it first, and leave out what cannot be",
    );
  }
  const mac = createHmac("sha256", key.material)
    .update(e164)
    .digest("base64url");
  return SubjectToken.parse(`${key.keyId}.${mac}`);
}
