import type { LinkSigner } from "#domain/ports";
import { openSignedText, signedText, type TextKey } from "../signed-text.ts";
import { type TokenKey, type TokenKeys, workingKeys } from "./working-key.ts";

/** Signs links under the keys of tokens, each with a working key of its own for links. */
export function awsLinkSigner({ generateMac, keys }: TokenKeys): LinkSigner {
  const workingKeyOf = workingKeys(generateMac, "withdrawal links");
  const textKeyOf = async (key: TokenKey): Promise<TextKey> => ({
    keyId: key.kid,
    material: await workingKeyOf(key),
  });
  return {
    sign: async (text) => signedText(await textKeyOf(keys[0]), text),
    open: async (signed) =>
      openSignedText(await Promise.all(keys.map(textKeyOf)), signed),
  };
}
