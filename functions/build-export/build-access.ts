import { zipOf } from "#adapters/archive/zip";
import { packageManifest } from "#domain/package/manifest";
import { textsOf } from "#domain/package/access-package";
import { changeRequest } from "#domain/rights/change-request";
import { grantedScope } from "#domain/acts/granted-scope";
import { grantEach } from "#domain/listening/grant-export";
import { subjectAudio } from "#domain/audio/subject-audio";
import type { Request } from "#schemas/request";
import {
  audioPorts,
  type Building,
  type BuildPorts,
  grantPorts,
  signedManifest,
} from "./building.ts";
import { packageFiles } from "./package-files.ts";
import { storePackage } from "./store-package.ts";

/** The copy of Art 15(3), and what Art 15(1) and (2) ask to tell. */
export async function buildAccess(
  ports: BuildPorts,
  request: Request,
  { policy, transfers, builtAt }: Building,
): Promise<void> {
  const { requestId } = request;
  const scope = await grantedScope(ports.ledger, request, "package");
  const { given, refused } = await grantEach(
    grantPorts(ports),
    { request, act: "package", now: builtAt },
    scope,
  );
  const audio = await subjectAudio(audioPorts(ports), request, {
    given,
    policy: policy.audio,
    now: builtAt,
  });
  const texts = await textsOf(ports.ledger, given, request);
  const stored = await storePackage(
    ports,
    `exports/${requestId}.zip`,
    zipOf(
      packageFiles(ports, request, {
        ...{ scope, audio, texts, refused, builtAt },
        policy: { ...policy, transfers },
      }),
      signedManifest(ports, (files) =>
        packageManifest({ requestId, asOf: builtAt }, files),
      ),
    ),
  );
  await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    state: "acting",
    export: { ...stored, recordings: audio.length, builtAt },
    recipients: policy.standingRecipients,
  }));
}
