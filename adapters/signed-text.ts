import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";

export type TextKey = { keyId: string; material: Uint8Array | KeyObject };

/** `<key id>.<text>.<MAC of both>`, each part fit for a URL. The text can be read by anybody. */
export function signedText({ keyId, material }: TextKey, text: string): string {
  const said = `${keyId}.${Buffer.from(text, "utf8").toString("base64url")}`;
  return `${said}.${macOf(material, said).toString("base64url")}`;
}

/** The text when one of the keys signed it. Whatever is asked, every key is tried to the end, so that a wrong text takes as long (T101). */
export function openSignedText(
  keys: readonly TextKey[],
  signed: string,
): string | undefined {
  const end = signed.lastIndexOf(".");
  const said = signed.slice(0, Math.max(end, 0));
  const mac = Buffer.from(signed.slice(end + 1), "base64url");
  const matches = keys.map(({ material }) => {
    const right = macOf(material, said);
    const given =
      mac.length === right.length ? mac : Buffer.alloc(right.length);
    return timingSafeEqual(right, given);
  });
  // A MAC has one spelling only: base64 with other spare bits, or with padding, is another text.
  const spelled = signed.slice(end + 1) === mac.toString("base64url");
  if (!spelled || !matches.includes(true)) return undefined;
  const text = said.slice(said.indexOf(".") + 1);
  return Buffer.from(text, "base64url").toString("utf8");
}

const macOf = (material: TextKey["material"], said: string): Buffer =>
  createHmac("sha256", material).update(said, "utf8").digest();
