import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { answerOn, globalsOf } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { keysIn, type StatementKey } from "./statement-keys.ts";
import { statementText } from "./statement-text.ts";
import { verifyStatement } from "./verify-statement.ts";
import type { World } from "./world.ts";

/** Needs a file and a key, and no Tacet: whoever doubts us can run it. */
export function addVerifyCommand(program: Command, world: World): void {
  const command = program
    .command("verify")
    .argument("<file>", "a saved attestation or certificate")
    .requiredOption("--key <file>", "the public key, as PEM or JWK")
    .description("check a signed statement offline, with the public key alone")
    .action((file: string, { key }: { key: string }) => {
      const keys = keysOf(world, key);
      const found = verifyStatement(bytesOf(world, file), keys);
      if (found.verdict === "not-proven")
        throw new Failure("not-so", `Not proven. ${found.because}`, {
          next: "Take nothing in this file for said by whoever holds the key.",
        });
      const { statement, keyId } = found;
      answerOn(world, globalsOf(program))(
        { verified: true, keyId, statement },
        () =>
          `Proven: whoever holds the key ${keyId} said exactly the following, and nothing of it was changed.\nWhose key that is, you know from where you got it.\n\n${statementText(statement)}`,
      );
    });
  withExamples(
    command,
    "tacet verify attestation-2026-11-24.json --key tacet-keys.json",
    "tacet verify certificate.json --key tacet.pem",
  );
}

function keysOf(world: World, file: string): StatementKey[] {
  const keys = keysIn(bytesOf(world, file).toString("utf8"));
  if (keys.length > 0) return keys;
  throw new Failure("bad-input", `${file} holds no public key on P-256.`, {
    next: "Give a PEM or JWK file, like the one tacet keys --save makes.",
  });
}

function bytesOf({ cwd }: World, file: string): Buffer {
  try {
    return readFileSync(resolve(cwd, file));
  } catch (cause) {
    throw new Failure("bad-input", `${file} cannot be read.`, {
      next: "Check its name and that it is yours to read.",
      cause,
    });
  }
}
