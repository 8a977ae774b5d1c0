import type { Bytes } from "#domain/ports";
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { ObjectFiles } from "./object-files.ts";

/** A file is synced before it is renamed, and its folder before anyone is told: a crash leaves a whole file or none. */
export function openFilesOnDisk(directory: string): ObjectFiles {
  const [objects, received] = [
    join(directory, "objects"),
    join(directory, "received"),
  ];
  for (const folder of [objects, received])
    mkdirSync(folder, { recursive: true });
  return {
    receive: (file, body) => writeSynced(join(received, file), body),
    publish(file) {
      renameSync(join(received, file), join(objects, file));
      syncFolder(objects);
    },
    copy(file, to) {
      linkSync(join(objects, file), join(objects, to));
      syncFolder(objects);
    },
    open: (file) => openFile(join(objects, file)),
    removeObject(file) {
      rmSync(join(objects, file), { force: true });
    },
    removeReceived(file) {
      rmSync(join(received, file), { force: true });
    },
    listObjects: () => readdirSync(objects),
    listReceived: () => readdirSync(received),
  };
}

async function writeSynced(
  path: string,
  body: Bytes,
): Promise<{ bytes: number; etag: string }> {
  const hash = createHash("md5");
  let bytes = 0;
  await using file = await open(path, "wx");
  for await (const chunk of body) {
    await file.writeFile(chunk);
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  await file.sync();
  return { bytes, etag: hash.digest("hex") };
}

/** Opened before anything else can happen: a download that has begun goes on when its object is deleted (A24). */
function openFile(path: string): Bytes {
  return createReadStream(path, { fd: openSync(path, "r") });
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
