import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type {
  PackagedFile,
  PackageManifest,
  PortableManifest,
} from "#schemas/package";

type About = { requestId: RequestId; asOf: Instant };

/** What is to be signed of a package: which files it has, by size and digest. */
export const packageManifest = (
  { requestId, asOf }: About,
  files: readonly PackagedFile[],
): PackageManifest => ({
  format: "tacet-package-1",
  requestId,
  asOf,
  says: [`This package answers request ${requestId} and ${holds(files)}`],
  digest: "sha256",
  files: [...files],
});

/** The same of what may be taken elsewhere. */
export const portableManifest = (
  { requestId, asOf }: About,
  files: readonly PackagedFile[],
): PortableManifest => ({
  format: "tacet-portable-1",
  requestId,
  asOf,
  says: [
    `This package has what a person provided, for them to take elsewhere (Art 20 GDPR). It answers request ${requestId} and ${holds(files)}`,
  ],
  digest: "sha256",
  files: [...files],
});

const holds = ({ length }: readonly PackagedFile[]): string =>
  `holds ${length} files besides this one, each of the size and SHA-256 written here.`;
