import { randomBytes, randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { bytes, text } from "./row.ts";

export type SigningKey = { keyId: string; material: Uint8Array };
export type SigningKeys = {
  /** Every live key, newest first; never none. */
  live(): [SigningKey, ...SigningKey[]];
  /** Makes a new key and returns its id; the older ones stay live. */
  rotate(): string;
};

/** Keys, of 256 bits unless told otherwise, that are made when first needed. On this machine they lie beside what they protect; on AWS they do not. */
export function openSigningKeys(
  database: DatabaseSync,
  purpose:
    "tokens" | "sealer" | "links" | "statements" | "withdrawals" | "codes",
  material: () => Uint8Array = () => randomBytes(32),
): SigningKeys {
  const select = database.prepare(
    "SELECT key_id, material FROM signing_key WHERE purpose = ? ORDER BY ordinal DESC",
  );
  const insert = database.prepare(
    "INSERT INTO signing_key (purpose, key_id, material) VALUES (?, ?, ?)",
  );
  const make = (): SigningKey => {
    const key = { keyId: randomUUID(), material: material() };
    insert.run(purpose, key.keyId, key.material);
    return key;
  };
  return {
    live() {
      const [newest, ...older] = select.all(purpose).map((row) => ({
        keyId: text(row, "key_id"),
        material: bytes(row, "material"),
      }));
      return [newest ?? make(), ...older];
    },
    rotate: () => make().keyId,
  };
}
