import type { Tokens } from "#domain/ports";
import { SubjectToken } from "#schemas/ids";
import { createHmac } from "node:crypto";
import { isTokenName } from "../token-name.ts";
import { settle } from "./settle.ts";
import type { SigningKey, SigningKeys } from "./signing-keys.ts";

export class NotE164 extends Error {
  override readonly name = "NotE164";
  readonly code = "not-e164";
}

export function openTokens(keys: SigningKeys): Tokens {
  return {
    current: (name) => settle(() => tokenOf(keys.live()[0], name)),
    everyLive: (name) =>
      settle(() => keys.live().map((key) => tokenOf(key, name))),
  };
}

function tokenOf(key: SigningKey, name: string): SubjectToken {
  if (!isTokenName(name)) {
    throw new NotE164(
      "a token was asked for something that is no number in E.164 and no agent; normalise it first, and leave out what cannot be",
    );
  }
  const mac = createHmac("sha256", key.material)
    .update(name)
    .digest("base64url");
  return SubjectToken.parse(`${key.keyId}.${mac}`);
}
