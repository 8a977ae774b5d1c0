import type { ArchivedFile, ArchiveFile } from "#adapters/archive/zip";
import { signStatement } from "#adapters/statement/sign-statement";
import { accessContext } from "#domain/package/access-context";
import { accessData } from "#domain/package/access-data";
import { packageManifest } from "#domain/package/manifest";
import { packagePage } from "#domain/package/page";
import type { Bytes, Ports } from "#domain/ports";
import type { PackagedText } from "#domain/rights/access-package";
import type { SubjectAudio } from "#domain/rights/subject-audio";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";

type Needs = Pick<Ports, "ledger" | "signer"> & {
  objects: Pick<Ports["objects"], "read">;
};
export type Contents = {
  scope: readonly Recording[];
  audio: readonly SubjectAudio[];
  texts: readonly PackagedText[];
  policy: RightsPolicy;
  builtAt: Instant;
};

/** The page first, for who opens the archive; then what it tells, for programs; then the files themselves. */
export async function* packageFiles(
  { ledger, objects }: Needs,
  request: Request,
  { scope, audio, texts, policy, builtAt }: Contents,
): AsyncGenerator<ArchiveFile, void> {
  const data = await accessData(ledger, request, { scope, audio, texts });
  const context = accessContext(request, policy, builtAt);
  const names = [...audio, ...texts].map(({ name }) => name);
  const page = packagePage({
    ...{ request, data, context },
    files: ["index.html", "data.json", "context.json", ...names, manifestName],
  });
  yield { name: "index.html", body: bytesOf(page) };
  yield { name: "data.json", body: bytesOf(jsonOf(data)) };
  yield { name: "context.json", body: bytesOf(jsonOf(context)) };
  for (const { name, bucket, version } of audio)
    yield { name, body: await objects.read(bucket, version) };
  for (const { name, version } of texts)
    yield { name, body: await objects.read("exports", version) };
}

const manifestName = "manifest.json";

/** Closes the package: what it holds, signed, so that it can be told from a forged or changed one without asking us. */
export const signedManifest =
  ({ signer }: Needs, { requestId }: Request, builtAt: Instant) =>
  async (files: readonly ArchivedFile[]): Promise<ArchiveFile> => {
    const { text } = await signStatement(
      signer,
      packageManifest(requestId, builtAt, files),
    );
    return { name: manifestName, body: bytesOf(text) };
  };

const jsonOf = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2)}\n`;

async function* bytesOf(text: string): Bytes {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
