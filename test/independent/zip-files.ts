import { crc32, inflateRawSync } from "node:zlib";

/** A ZIP was not as its own tables say. */
export class NotAZip extends Error {
  readonly code = "not-a-zip";
}

/**
 * Reads a ZIP by its central directory, with Node alone (APPNOTE 6.3, without the 64-bit extension). Names are told as
 * often as they stand in it, so that two files of one name are seen.
 */
export function zipFiles(zip: Buffer): { name: string; content: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new NotAZip("There is no end of a central directory.");
  const files = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50)
      throw new NotAZip("The central directory is broken.");
    const nameBytes = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameBytes);
    files.push({ name, content: contentAt(zip, at, name) });
    at +=
      46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(zip: Buffer, entry: number, name: string): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const from =
    local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const stored = zip.subarray(from, from + zip.readUInt32LE(entry + 20));
  const method = zip.readUInt16LE(entry + 10);
  const content = method === 8 ? inflateRawSync(stored) : stored;
  if (crc32(content) !== zip.readUInt32LE(entry + 16))
    throw new NotAZip(`${name} is not what its checksum says.`);
  return content;
}
