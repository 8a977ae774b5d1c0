import { createPublicKey, verify } from "node:crypto";

/**
 * Checks a signed statement with Node alone: nothing of the product, and a canonical form of its own. Our statements
 * hold no fractions and no numbers beyond 2^53, which is where RFC 8785 becomes long.
 */
export function checkStatement(text: string, publicKeyPem: string): boolean {
  const document: unknown = JSON.parse(text);
  const signature = member(member(document, "signature"), "value");
  if (typeof signature !== "string") return false;
  return verify(
    "sha256",
    Buffer.from(canonical(member(document, "statement")), "utf8"),
    createPublicKey(publicKeyPem),
    Buffer.from(signature, "base64"),
  );
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`);
  return `{${members.join(",")}}`;
}

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? new Map(Object.entries(value)).get(name)
    : undefined;
