import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Anchored, Segment } from "./audit-chain.ts";
import { Failure } from "./failure.ts";
import type { StatementKey } from "./statement-keys.ts";
import { verifyStatement } from "./verify-statement.ts";

/** The segments of a fetched chain in order, a further version of one right behind it. */
export async function* segmentsIn(folder: string): AsyncGenerator<Segment> {
  const chain = join(folder, "chain");
  for (const file of namesIn(chain, ".ndjson"))
    yield await Promise.resolve({ file, lines: linesOf(join(chain, file)) });
}

export function namesIn(folder: string, suffix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** With their ends: a line that has none, or another one, is not as it was written. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const lines = `${rest}${String(chunk)}`.split(/(?<=\n)/);
    rest = lines.at(-1)?.endsWith("\n") === true ? "" : (lines.pop() ?? "");
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Every anchor in the folders, each signed by one of the keys. */
export function anchorsIn(
  folders: readonly string[],
  keys: readonly StatementKey[],
): Anchored[] {
  return folders.flatMap((folder) =>
    namesIn(folder, ".json").map((name) => anchorIn(join(folder, name), keys)),
  );
}

function anchorIn(path: string, keys: readonly StatementKey[]): Anchored {
  const found = verifyStatement(readFileSync(path), keys);
  if (found.verdict === "not-proven")
    throw new Failure("not-so", `Not proven. ${path}: ${found.because}`, {
      next: "An anchor that nobody signed proves nothing; fetch it again from where you trust.",
    });
  const { statement } = found;
  if (statement.format !== "tacet-audit-anchor-1")
    throw new Failure("bad-input", `${path} is no anchor of an audit chain.`);
  const { last, head, day } = statement;
  return { last, head, day };
}
