import { hash, timingSafeEqual } from "node:crypto";

/** Whether a secret is one of the active ones. Takes as long for a wrong one as for a right one (T101). */
export function isActiveSecret(
  given: unknown,
  active: readonly string[],
): boolean {
  if (typeof given !== "string" || given === "") return false;
  const digest = sha256(given);
  return active
    .map((secret) => timingSafeEqual(sha256(secret), digest))
    .some((equal) => equal);
}

/** By way of text: Node takes four times as long to hand out the bytes themselves. */
const sha256 = (text: string): Buffer =>
  Buffer.from(hash("sha256", text, "hex"), "latin1");
