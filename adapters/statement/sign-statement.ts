import type { Signer } from "#domain/ports";
import type { SignedStatement, Statement } from "#schemas/statement";
import { canonical } from "./canonical.ts";

/** The same document twice: as text in its RFC 8785 form, and as a value whose members stand in that order. */
export type Signed = { text: string; document: unknown };

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
