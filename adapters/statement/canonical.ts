import { hash } from "node:crypto";
import canonicalize from "canonicalize";

/** What is to be written in its RFC 8785 form has no JSON form. */
export class NotCanonical extends Error {
  readonly code = "not-canonical";
}

export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text !== undefined) return text;
  throw new NotCanonical("What is to be signed is no JSON value.");
}

export const sha256 = (text: string): string => hash("sha256", text, "hex");
