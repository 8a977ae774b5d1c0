import * as z from "zod/mini";
import { RequestId, VersionId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { OneTimeCode } from "./one-time-code.ts";

const count = z.int().check(z.nonnegative());

/** One file of a package as it was written into it. */
export const PackagedFile = z.object({
  name: z.string(),
  bytes: count,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type PackagedFile = z.infer<typeof PackagedFile>;

/** The signed table of contents of a person's copy: every file but itself. */
export const PackageManifest = z.object({
  format: z.literal("tacet-package-1"),
  requestId: RequestId,
  asOf: Instant,
  says: z.array(z.string()),
  digest: z.literal("sha256"),
  files: z.array(PackagedFile),
});
export type PackageManifest = z.infer<typeof PackageManifest>;

/** The same of what a person may take elsewhere (Art 20): its own format, so that neither can stand for the other (T68). */
export const PortableManifest = z.object({
  ...PackageManifest.shape,
  format: z.literal("tacet-portable-1"),
});
export type PortableManifest = z.infer<typeof PortableManifest>;

/** Which of a request's packages: what Art 15 gives, or the narrower one of Art 20 (T68). */
export const PackageOf = z.enum(["access", "portability"]);
export type PackageOf = z.infer<typeof PackageOf>;

/** A package where it lies. */
export const ExportPackage = z.object({
  key: z.string(),
  versionId: VersionId,
  sha256: z.string(),
  bytes: z.number(),
  recordings: z.number(),
  builtAt: Instant,
  revokedAt: z.optional(Instant),
});
export type ExportPackage = z.infer<typeof ExportPackage>;

/**
 * How a person may fetch a package: the address its code goes to, sealed and alone, because the request's own contact
 * data are gone when it closes (T25). Removed after seven days, or when the package is taken back.
 */
export const PackageAccess = z.object({
  kind: z.literal("package-access"),
  requestId: RequestId,
  /** Of a request that was reopened: each round has a package, an address and codes of its own. */
  round: z.optional(count),
  sealed: z.string(),
  code: z.optional(OneTimeCode),
  codesSent: count,
  downloads: count,
  expiresAt: Instant,
  /** When a sweep removes it. */
  nextAt: Instant,
  revision: z.number(),
});
export type PackageAccess = z.infer<typeof PackageAccess>;

/** All that the link in the letter says. It opens nothing by itself (T69). */
export const PackageLink = z.object({
  for: z.literal("package"),
  requestId: RequestId,
  round: z.optional(count),
});
export type PackageLink = z.infer<typeof PackageLink>;
