import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import type { Product } from "./product.ts";
import { Link, Manifest, type PackageFile } from "./shapes.ts";

export type Package = {
  /** Whether it is, byte for byte, what the link announced. */
  readonly asAnnounced: boolean;
  readonly manifest: PackageFile[];
  /** The same of what the archive holds besides its manifest. */
  readonly held: PackageFile[];
};

/** Asks for a link to a request's package, follows it and opens what comes. */
export async function openPackage(
  { api }: Product,
  requestId: string,
): Promise<Package> {
  const link = Link.parse(
    await api.post(`/requests/${requestId}/export/links`, {}),
  );
  const response = await fetch(link.url);
  const archive = new Uint8Array(await response.arrayBuffer());
  const { "manifest.json": manifest, ...files } = unzipSync(archive);
  return {
    asAnnounced:
      archive.length === link.bytes && digestOf(archive) === link.sha256,
    manifest: Manifest.parse(JSON.parse(Buffer.from(manifest ?? []).toString()))
      .statement.files,
    held: Object.entries(files).map(([name, content]) => ({
      name,
      bytes: content.length,
      sha256: digestOf(content),
    })),
  };
}

export const digestOf = (content: Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
