import type { CodeDigests } from "#domain/codes/code-ports";
import { isKeyedDigest, keyedDigest } from "../keyed-digest.ts";
import { settle } from "./settle.ts";
import type { SigningKeys } from "./signing-keys.ts";

export function openCodeDigests(keys: SigningKeys): CodeDigests {
  return {
    digest: (text) => settle(() => keyedDigest(keys.live()[0], text)),
    matches: (text, digest) =>
      settle(() => isKeyedDigest(keys.live(), text, digest)),
  };
}
