import { bytesOf } from "#domain/bytes-of";
import { type ArchiveFile, zipOf } from "#adapters/archive/zip";
import { subjectFile } from "#domain/correspondence/subject-file";
import { portableManifest } from "#domain/package/manifest";
import { portableAudio } from "#domain/package/portable-audio";
import { portableCalls } from "#domain/package/portable-calls";
import {
  csvMetadata,
  portableCsv,
  portableNames,
} from "#domain/package/portable-csv";
import { portableData, type PortableData } from "#domain/package/portable-data";
import { changeRequest } from "#domain/rights/change-request";
import { grantedScope } from "#domain/acts/granted-scope";
import { grantEach } from "#domain/listening/grant-export";
import { subjectAudio, type SubjectAudio } from "#domain/audio/subject-audio";
import { saidIn } from "#functions/middleware/subject-file";
import type { NewRequest, Request } from "#schemas/request";
import {
  audioPorts,
  type Building,
  type BuildPorts,
  grantPorts,
  jsonFile,
  signedManifest,
} from "./building.ts";
import { storePackage } from "./store-package.ts";

/** What Art 20 lets a person take elsewhere: narrower than the copy, and for programs (R43, T68). */
export async function buildPortable(
  ports: BuildPorts,
  request: Request,
  { policy, builtAt }: Omit<Building, "transfers">,
): Promise<void> {
  const { requestId } = request;
  const { audio, data } = await contentsOf(ports, request, { policy, builtAt });
  const stored = await storePackage(
    ports,
    `exports/${requestId}-portable.zip`,
    zipOf(
      portableFiles(ports, data, audio),
      signedManifest(ports, (files) =>
        portableManifest({ requestId, asOf: builtAt }, files),
      ),
    ),
  );
  await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    state: "acting",
    portable: { ...stored, recordings: audio.length, builtAt },
  }));
}

async function contentsOf(
  ports: BuildPorts,
  request: Request,
  { policy, builtAt }: Omit<Building, "transfers">,
) {
  const scope = await grantedScope(ports.ledger, request, "portable-package");
  const { calls, leftOut } = await portableCalls(ports.ledger, scope);
  const callOf = new Map(
    scope.map((one) => [one.recordingId, one.interactionId]),
  );
  const own = new Set(calls.map(({ interactionId }) => interactionId));
  const { given } = await grantEach(
    grantPorts(ports),
    { request, act: "portable-package", now: builtAt },
    scope.filter(({ interactionId }) => own.has(interactionId)),
  );
  const audio = await subjectAudio(audioPorts(ports), request, {
    given,
    policy: portableAudio(policy.audio),
    now: builtAt,
    apart: isStricter(policy, request),
  });
  const data = portableData(request, {
    ...{ calls, leftOut },
    audio: audio.flatMap((one) => {
      const interactionId = callOf.get(one.recordingId);
      return interactionId === undefined ? [] : [{ ...one, interactionId }];
    }),
    said: await saidBy(ports, request),
    asOf: builtAt,
  });
  return { audio, data };
}

/** Where access gives both sides, one recording is redacted for this package alone. */
const isStricter = (
  { audio: { profiles, otherwise } }: Building["policy"],
  { entityId }: Request,
): boolean => (profiles[entityId] ?? otherwise) === "keep-both";

async function saidBy(
  ports: BuildPorts,
  { requestId }: Request,
): Promise<NewRequest["subject"] | undefined> {
  const file = await subjectFile(ports, requestId);
  return file === undefined ? undefined : saidIn(file);
}

async function* portableFiles(
  { objects }: BuildPorts,
  data: PortableData,
  audio: readonly SubjectAudio[],
): AsyncGenerator<ArchiveFile, void> {
  yield jsonFile("data.json", data);
  for (const name of portableNames)
    yield {
      name: `${name}.csv`,
      body: bytesOf(portableCsv(name, data.tables)),
    };
  yield jsonFile("csv-metadata.json", csvMetadata());
  for (const { name, bucket, version } of audio)
    yield { name, body: await objects.read(bucket, version) };
}
