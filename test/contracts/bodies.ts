import type { Bytes } from "#domain/ports";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";

export function bodyOf(text: string | Uint8Array): Bytes {
  return Readable.from([Buffer.from(text)]);
}

/** Bytes that differ from chunk to chunk, so that a lost or doubled one shows. */
export function largeBody(chunks: number, chunkBytes: number): Bytes {
  return Readable.from(
    (function* () {
      for (let index = 0; index < chunks; index += 1)
        yield Buffer.alloc(chunkBytes, index % 251);
    })(),
  );
}

export function brokenBody(): Bytes {
  return Readable.from(
    (function* () {
      yield Buffer.from("the first half");
      throw new Error("the line went dead");
    })(),
  );
}

export async function textOf(body: Bytes): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

export async function digestOf(body: Bytes): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of body) hash.update(chunk);
  return hash.digest("hex");
}
