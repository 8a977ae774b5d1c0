import type { CodeDigests } from "#domain/codes/code-ports";
import { isKeyedDigest, keyedDigest } from "../keyed-digest.ts";
import type { TextKey } from "../signed-text.ts";
import { type TokenKey, type TokenKeys, workingKeys } from "./working-key.ts";

/** Digests codes under the keys of tokens, each with a working key of its own for codes. */
export function awsCodeDigests({ generateMac, keys }: TokenKeys): CodeDigests {
  const workingKeyOf = workingKeys(generateMac, "one-time codes");
  const textKeyOf = async (key: TokenKey): Promise<TextKey> => ({
    keyId: key.kid,
    material: await workingKeyOf(key),
  });
  return {
    digest: async (text) => keyedDigest(await textKeyOf(keys[0]), text),
    matches: async (text, digest) =>
      isKeyedDigest(await Promise.all(keys.map(textKeyOf)), text, digest),
  };
}
