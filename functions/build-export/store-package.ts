import { createHash } from "node:crypto";
import type { Bytes, Ports } from "#domain/ports";

/** The package was stored without a version: the exports bucket is not versioned, and nothing could be pinned to it. */
export class PackageWithoutVersion extends Error {
  readonly code = "package-without-version";
}

/** Where it lies, by version, and its digest. */
export async function storePackage(
  { objects }: { objects: Pick<Ports["objects"], "put"> },
  key: string,
  archive: Bytes,
) {
  const hash = createHash("sha256");
  const { versionId, bytes } = await objects.put(
    "exports",
    key,
    hashed(archive, hash),
    "application/zip",
  );
  if (versionId === undefined)
    throw new PackageWithoutVersion("The exports bucket gave no version id.");
  return { key, versionId, bytes, sha256: hash.digest("hex") };
}

async function* hashed(
  body: Bytes,
  hash: ReturnType<typeof createHash>,
): Bytes {
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
  }
}
