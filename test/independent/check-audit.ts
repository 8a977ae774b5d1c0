import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Checks a fetched audit store with Node alone: nothing of the product. Answers the first wrong record, or nothing. A
 * record's hash is SHA-256 of its line without `,"hash":"…"`, since members stand in the order of their names.
 * By hand: npx node test/independent/check-audit.ts FOLDER KEY.pem
 */
export function checkAudit(
  folder: string,
  keyFile: string,
): number | undefined {
  let seq = 0;
  let previous = "0".repeat(64);
  const heads = new Map<number, string>();
  for (const file of readdirSync(join(folder, "chain")).sort()) {
    if (Number(file.slice(0, 12)) !== seq + 1)
      return Math.min(Number(file.slice(0, 12)), seq + 1);
    for (const line of readFileSync(join(folder, "chain", file), "utf8")
      .trimEnd()
      .split("\n")) {
      const own = /,"hash":"([0-9a-f]{64})"/.exec(line);
      const bare = line.replace(/,"hash":"[0-9a-f]{64}"/, "");
      const hash = createHash("sha256").update(bare).digest("hex");
      const follows = bare.includes(`"previous":"${previous}"`);
      const inPlace = bare.includes(`"seq":${String(seq + 1)}}`);
      if (own?.[1] !== hash || !follows || !inPlace) return seq + 1;
      seq += 1;
      previous = hash;
      heads.set(seq, hash);
    }
  }
  return wrongAnchor(join(folder, "anchors"), keyFile, heads);
}

function wrongAnchor(
  folder: string,
  keyFile: string,
  heads: ReadonlyMap<number, string>,
): number | undefined {
  const key = createPublicKey(readFileSync(keyFile, "utf8"));
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const text = readFileSync(join(folder, file), "utf8");
    const last = Number(/"last":(\d+)/.exec(text)?.[1]);
    const signed = /"statement":(\{[^}]*\})/.exec(text)?.[1] ?? "";
    const value = /"value":"([^"]+)"/.exec(text)?.[1] ?? "";
    const holds = verify(
      "sha256",
      Buffer.from(signed),
      key,
      Buffer.from(value, "base64"),
    );
    const head = heads.get(last);
    if (head === undefined) return heads.size + 1;
    if (!holds || !signed.includes(`"head":"${head}"`)) return last;
  }
  return undefined;
}

const [folder, keyFile] = process.argv.slice(2);
if (import.meta.main && folder !== undefined && keyFile !== undefined) {
  const wrong = checkAudit(folder, keyFile);
  process.stdout.write(
    wrong === undefined ? "whole\n" : `record ${String(wrong)} is wrong\n`,
  );
  process.exitCode = wrong === undefined ? 0 : 1;
}
