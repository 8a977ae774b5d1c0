import { createHmac, timingSafeEqual } from "node:crypto";
import type { TextKey } from "./signed-text.ts";

/** `<key id>.<MAC>`. */
export const keyedDigest = ({ keyId, material }: TextKey, text: string) =>
  `${keyId}.${createHmac("sha256", material).update(text, "utf8").digest("base64url")}`;

/** Every key is tried to the end, so that a wrong text takes as long as the right one. */
export function isKeyedDigest(
  keys: readonly TextKey[],
  text: string,
  digest: string,
): boolean {
  const given = Buffer.from(digest, "utf8");
  const matches = keys.map((key) => {
    const right = Buffer.from(keyedDigest(key, text), "utf8");
    return right.length === given.length && timingSafeEqual(right, given);
  });
  return matches.includes(true);
}
