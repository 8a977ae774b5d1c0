import { verify } from "node:crypto";
import canonicalize from "canonicalize";
import * as z from "zod/mini";
import { Signature, Statement } from "#schemas/statement";
import type { StatementKey } from "./statement-keys.ts";

export type Verification =
  | { verdict: "proven"; statement: Statement; keyId: string }
  | { verdict: "not-proven"; because: string };

const Document = z.strictObject({
  statement: z.looseObject({ format: z.string() }),
  signature: z.strictObject({
    algorithm: z.string(),
    keyId: z.string(),
    value: z.string(),
  }),
});
type Document = z.infer<typeof Document>;

const formats: readonly string[] = [
  "tacet-attestation-1",
  "tacet-deletion-certificate-1",
  "tacet-package-1",
  "tacet-portable-1",
  "tacet-transmission-1",
  "tacet-audit-anchor-1",
];

/** Whether one of these keys signed exactly this statement; otherwise the first thing that is wrong. Asks nobody. */
export function verifyStatement(
  bytes: Uint8Array,
  keys: readonly StatementKey[],
): Verification {
  const text = textOf(bytes);
  const json = text === undefined ? undefined : parsed(text);
  if (text === undefined || json === undefined)
    return notProven("The file is no JSON in UTF-8.");
  const document = Document.safeParse(json);
  if (!document.success)
    return notProven(
      "The file is no signed statement: it must have a statement with its format, a signature, and nothing else.",
    );
  const wrong =
    wrongForm(document.data) ??
    wrongText(text, json) ??
    wrongKey(document.data, keys);
  return wrong === undefined ? verified(document.data, keys) : notProven(wrong);
}

const notProven = (because: string): Verification => ({
  verdict: "not-proven",
  because,
});

function wrongForm({ statement, signature }: Document): string | undefined {
  if (!formats.includes(statement.format))
    return `The format ${JSON.stringify(statement.format)} is not known to this tacet.`;
  if (!Signature.safeParse(signature).success)
    return `The signature's algorithm ${JSON.stringify(signature.algorithm)} is not known to this tacet.`;
  return isDer(signature.value)
    ? undefined
    : "The signature is malformed: it is no DER in base64.";
}

/** A SEQUENCE that says its own length; base64 has several ways to write the same bytes, and one is right. */
function isDer(value: string): boolean {
  const bytes = Buffer.from(value, "base64");
  return (
    bytes.toString("base64") === value &&
    bytes[0] === 0x30 &&
    bytes[1] === bytes.length - 2
  );
}

/**
 * Spaces between members mean nothing and are let pass. A member written twice, in another order or in other escapes
 * may read as something else to another program, and was never written by us.
 */
function wrongText(text: string, json: unknown): string | undefined {
  const bare = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");
  return bare === canonicalOf(json)
    ? undefined
    : "The text is not as it was written: members stand twice, in another order or in other letters than RFC 8785 has.";
}

function wrongKey(
  { signature: { keyId } }: Document,
  keys: readonly StatementKey[],
): string | undefined {
  if (keys.some((one) => one.keyId === keyId)) return undefined;
  const given = keys.map((one) => one.keyId).join(", ");
  return `It names the key ${JSON.stringify(keyId)}, and the key given is ${given}.`;
}

function verified(
  { statement, signature: { keyId, value } }: Document,
  keys: readonly StatementKey[],
): Verification {
  const signed = Buffer.from(canonicalOf(statement) ?? "", "utf8");
  const signature = Buffer.from(value, "base64");
  const holds = keys.some(
    (one) =>
      one.keyId === keyId && verify("sha256", signed, one.key, signature),
  );
  if (!holds)
    return notProven(
      "The signature does not fit: the statement or the signature was changed after it was signed.",
    );
  const known = Statement.safeParse(statement);
  return known.success
    ? { verdict: "proven", statement: known.data, keyId }
    : notProven(
        "It is signed, but not of the form its format promises; use the tacet of its day.",
      );
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** None for what RFC 8785 refuses, like half a surrogate pair. */
function canonicalOf(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    return undefined;
  }
}
