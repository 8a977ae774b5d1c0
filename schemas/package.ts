import * as z from "zod/mini";
import { RequestId } from "./ids.ts";
import { Instant } from "./instant.ts";

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
