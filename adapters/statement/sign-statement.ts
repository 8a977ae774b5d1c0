import canonicalize from "canonicalize";
import type { Signer } from "#domain/ports";
import type { SignedStatement, Statement } from "#schemas/statement";

/** The same document twice: as text in its RFC 8785 form, and as a value whose members stand in that order. */
export type Signed = { text: string; document: unknown };

/** What is to be signed has no JSON form. */
export class NotCanonical extends Error {
  readonly code = "not-canonical";
}

export async function signStatement(
  signer: Pick<Signer, "sign">,
  statement: Statement,
): Promise<Signed> {
  const signed: SignedStatement = {
    statement,
    signature: await signer.sign(Buffer.from(canonical(statement), "utf8")),
  };
  const text = canonical(signed);
  return { text, document: JSON.parse(text) };
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text !== undefined) return text;
  throw new NotCanonical("What is to be signed is no JSON value.");
}
