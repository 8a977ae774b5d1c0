import { bytesOf } from "#domain/bytes-of";
import type { ArchiveFile } from "#adapters/archive/zip";
import { accessContext } from "#domain/package/access-context";
import { accessData } from "#domain/package/access-data";
import { packagePage } from "#domain/package/page";
import type { Ports } from "#domain/ports";
import type { PackagedText } from "#domain/package/access-package";
import type { NotGiven } from "#domain/listening/grant-export";
import type { SubjectAudio } from "#domain/audio/subject-audio";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import type { Transfer } from "#schemas/transfer";
import { jsonFile, manifestName } from "./building.ts";

type Needs = Pick<Ports, "ledger"> & {
  objects: Pick<Ports["objects"], "read">;
};
export type Contents = {
  scope: readonly Recording[];
  audio: readonly SubjectAudio[];
  texts: readonly PackagedText[];
  refused: NotGiven;
  policy: RightsPolicy & { transfers: readonly Transfer[] };
  builtAt: Instant;
};

/** The page first, for who opens the archive; then what it tells, for programs; then the files themselves. */
export async function* packageFiles(
  { ledger, objects }: Needs,
  request: Request,
  { scope, audio, texts, refused, policy, builtAt }: Contents,
): AsyncGenerator<ArchiveFile, void> {
  const data = await accessData(ledger, request, {
    ...{ scope, audio, texts, refused, policy },
    asOf: builtAt,
  });
  const context = accessContext(request, policy, builtAt);
  const names = [...audio, ...texts].map(({ name }) => name);
  const page = packagePage({
    ...{ request, data, context },
    files: ["index.html", "data.json", "context.json", ...names, manifestName],
  });
  yield { name: "index.html", body: bytesOf(page) };
  yield jsonFile("data.json", data);
  yield jsonFile("context.json", context);
  for (const { name, bucket, version } of audio)
    yield { name, body: await objects.read(bucket, version) };
  for (const { name, version } of texts)
    yield { name, body: await objects.read("exports", version) };
}
