import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import canonicalize from "canonicalize";
import type { Desk } from "./desk.ts";
import { mustBeFree } from "./must-be-free.ts";
import { type ShownStatement, statementIn } from "./proof-shapes.ts";
import { statementText } from "./statement-text.ts";

/** Where to, if anywhere; checked before anything is asked. */
export function placeFor({ world }: Desk, save?: string): string | undefined {
  if (save === undefined) return undefined;
  const file = resolve(world.cwd, save);
  mustBeFree(file, "--save");
  return file;
}

/** Answers a signed statement, and keeps it byte for byte as it was signed when there is a place for it. */
export function answerStatement(
  { answer }: Desk,
  signed: ShownStatement,
  file: string | undefined,
): void {
  if (file !== undefined) writeFileSync(file, String(canonicalize(signed)));
  const statement = statementIn(signed);
  const next =
    file === undefined
      ? "Add --save FILE to keep it as it was signed; tacet verify checks such a file."
      : `Saved as ${file}. Next: tacet verify ${file} --key KEYS`;
  answer(
    signed,
    () =>
      `${statement === undefined ? "This tacet does not know this format.\n" : statementText(statement)}\nsigned with ${signed.signature.keyId}\n${next}\n`,
  );
}
