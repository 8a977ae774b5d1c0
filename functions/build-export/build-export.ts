import { createHash } from "node:crypto";
import { zipOf } from "#adapters/archive/zip";
import { shapeOf } from "#adapters/audio/audio-shape";
import { redactAudio } from "#adapters/audio/redact-audio";
import type { Bytes, Ports } from "#domain/ports";
import { textsOf } from "#domain/rights/access-package";
import { changeRequest, requestOf } from "#domain/rights/change-request";
import { grantedScope } from "#domain/rights/granted-scope";
import { subjectAudio } from "#domain/rights/subject-audio";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";
import { DerivativeId, type RequestId } from "#schemas/ids";
import type { RightsPolicy } from "#schemas/policy";
import { packageFiles, signedManifest } from "./package-files.ts";

type Needs = Pick<Ports, "ledger" | "signer" | "now" | "randomId"> & {
  objects: Pick<Ports["objects"], "put" | "read" | "look">;
};

/** The package was stored without a version: the exports bucket is not versioned, and nothing could be pinned to it. */
export class PackageWithoutVersion extends Error {
  readonly code = "package-without-version";
}

/**
 * Builds the package of an access request once; a repeated step finds it and leaves it. The package is no derivative of
 * its recordings (T8): it is the subject's own copy, which must still be there when the request is closed and a recording
 * past its term goes in the same minute. It has a shorter clock instead, of seven days, that nobody can stop (T40).
 */
export const buildExport = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    const request = await requestOf(ports.ledger, requestId);
    const built =
      request.export !== undefined &&
      (await ports.objects.look("exports", request.export)) === "present";
    if (!built) await build(ports, requestId, RIGHTS_POLICY);
    return undefined;
  });

async function build(
  ports: Needs,
  requestId: RequestId,
  policy: RightsPolicy,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  const scope = await grantedScope(ports.ledger, request, "package");
  const builtAt = ports.now();
  const audio = await subjectAudio(audioPorts(ports), request, {
    scope,
    policy: policy.audio,
    now: builtAt,
  });
  const texts = await textsOf(ports.ledger, scope);
  const stored = await store(
    ports,
    `exports/${requestId}.zip`,
    zipOf(
      packageFiles(ports, request, { scope, audio, texts, policy, builtAt }),
      signedManifest(ports, request, builtAt),
    ),
  );
  await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    state: "acting",
    export: { ...stored, recordings: audio.length, builtAt },
    recipients: policy.standingRecipients,
  }));
}

const audioPorts = ({ ledger, objects, randomId }: Needs) => ({
  ...{ ledger, objects, shapeOf },
  redact: redactAudio,
  newDerivativeId: () => DerivativeId.parse(randomId()),
});

async function store({ objects }: Needs, key: string, archive: Bytes) {
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
