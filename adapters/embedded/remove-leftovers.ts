import type { ObjectFiles } from "./object-files.ts";
import type { ObjectVersions } from "./object-versions.ts";
import type { Uploads } from "./uploads.ts";

/**
 * What a crash left between bytes and rows: bytes no version has, and uploads whose bytes are published or lost.
 * Erased audio must not linger because the process died before its file was removed.
 */
export function removeLeftovers(
  files: ObjectFiles,
  versions: ObjectVersions,
  uploads: Uploads,
): void {
  const used = new Set(versions.files());
  for (const file of files.listObjects())
    if (!used.has(file)) files.removeObject(file);

  const received = new Set(files.listReceived());
  const open = new Set(uploads.list().map(({ file }) => file));
  for (const file of received) if (!open.has(file)) files.removeReceived(file);
  for (const file of open) if (!received.has(file)) uploads.end(file);
}
