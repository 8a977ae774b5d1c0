import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ObjectFiles } from "./object-files.ts";
import { S3Refusal } from "./s3-refusal.ts";

export function openFilesInMemory(): ObjectFiles {
  const [objects, received] = [
    new Map<string, Buffer>(),
    new Map<string, Buffer>(),
  ];
  return {
    async receive(file, body) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk);
      const whole = Buffer.concat(chunks);
      received.set(file, whole);
      return {
        bytes: whole.byteLength,
        etag: createHash("md5").update(whole).digest("hex"),
      };
    },
    publish(file) {
      objects.set(file, bytesOf(received, file));
      received.delete(file);
    },
    copy(file, to) {
      objects.set(to, bytesOf(objects, file));
    },
    open: (file) => Readable.from([bytesOf(objects, file)]),
    removeObject(file) {
      objects.delete(file);
    },
    removeReceived(file) {
      received.delete(file);
    },
    listObjects: () => [...objects.keys()],
    listReceived: () => [...received.keys()],
  };
}

function bytesOf(files: ReadonlyMap<string, Buffer>, file: string): Buffer {
  const bytes = files.get(file);
  if (bytes === undefined)
    throw new S3Refusal("InternalError", `the bytes ${file} are not in memory`);
  return bytes;
}
