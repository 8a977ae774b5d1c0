import { createHash } from "node:crypto";
import { Zip, ZipPassThrough } from "fflate";
import type { Bytes } from "#domain/ports";

export type ArchiveFile = { name: string; body: Bytes };
export type ArchivedFile = { name: string; bytes: number; sha256: string };

/** ZIP's own limit without its 64-bit extension, which the library does not write. */
const mostBytes = 0xffff_ffff;

export class ArchiveTooLarge extends Error {
  readonly code = "archive-too-large";
}

/**
 * Streams files into one ZIP, stored and not compressed (audio is), holding no more than a chunk of each in memory.
 * `last` sees the digest of every file before it, so a manifest can close the archive.
 */
export async function* zipOf(
  files: AsyncIterable<ArchiveFile>,
  last: (archived: readonly ArchivedFile[]) => Promise<ArchiveFile>,
): Bytes {
  const archive = openArchive();
  const archived: ArchivedFile[] = [];
  for await (const file of files)
    archived.push(yield* addFile(archive, file, archived));
  yield* addFile(archive, await last(archived), archived);
  archive.zip.end();
  yield* archive.drain();
}

type Archive = { zip: Zip; drain: () => Generator<Uint8Array, void> };

function openArchive(): Archive {
  const written: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error === null) written.push(chunk);
    else failures.push(error);
  });
  return {
    zip,
    *drain() {
      const [failure] = failures;
      if (failure !== undefined) throw failure;
      yield* written.splice(0);
    },
  };
}

async function* addFile(
  { zip, drain }: Archive,
  { name, body }: ArchiveFile,
  before: readonly ArchivedFile[],
): AsyncGenerator<Uint8Array, ArchivedFile> {
  const entry = new ZipPassThrough(name);
  zip.add(entry);
  const hash = createHash("sha256");
  const room = before.reduce((left, file) => left - file.bytes, mostBytes);
  let bytes = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    bytes += chunk.length;
    if (bytes > room)
      throw new ArchiveTooLarge(
        "The package would exceed 4 GiB; split the request by calls.",
      );
    entry.push(chunk);
    yield* drain();
  }
  entry.push(new Uint8Array(), true);
  yield* drain();
  return { name, bytes, sha256: hash.digest("hex") };
}
