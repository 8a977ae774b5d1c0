import type { SecretName, Secrets } from "#domain/secrets-port";
import type { DatabaseSync } from "node:sqlite";
import { text, UnreadableRow } from "./row.ts";
import { settle } from "./settle.ts";

export class SecretNotSet extends Error {
  override readonly name = "SecretNotSet";
  readonly code = "secret-not-set";
}

export type EmbeddedSecrets = Secrets & {
  /** Stores the active values, newest first, in place of those before. */
  set(name: SecretName, values: readonly string[]): void;
};

export function openSecrets(database: DatabaseSync): EmbeddedSecrets {
  const select = database.prepare("SELECT active FROM secret WHERE name = ?");
  const upsert = database.prepare(
    "INSERT INTO secret (name, active) VALUES (?, ?) ON CONFLICT DO UPDATE SET active = excluded.active",
  );
  return {
    active: (name) =>
      settle(() => {
        const row = select.get(name);
        if (row === undefined)
          throw new SecretNotSet(
            `the secret ${name} was never set; set it before this is used`,
          );
        return textsOf(text(row, "active"));
      }),
    set(name, values) {
      upsert.run(name, JSON.stringify(values));
    },
  };
}

function textsOf(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  if (
    Array.isArray(parsed) &&
    parsed.every((value) => typeof value === "string")
  )
    return parsed;
  throw new UnreadableRow(
    "a secret holds something else than texts; set it again",
  );
}
