import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { PackagedFile, PackageManifest } from "#schemas/package";

/** What is to be signed of a package: which files it has, by size and digest. */
export const packageManifest = (
  requestId: RequestId,
  asOf: Instant,
  files: readonly PackagedFile[],
): PackageManifest => ({
  format: "tacet-package-1",
  requestId,
  asOf,
  says: [
    `This package answers request ${requestId} and holds ${files.length} files besides this one, each of the size and SHA-256 written here.`,
  ],
  digest: "sha256",
  files: [...files],
});
