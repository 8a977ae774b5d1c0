import type { CodePorts } from "../codes/code-ports.ts";
import type { Ledger, ObjectStore } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { PackageAccess } from "#schemas/package";
import type { RightsPolicy } from "#schemas/policy";
import { tryCode } from "../codes/try-code.ts";
import { requestPartition } from "../ledger/keys.ts";
import { requestOf } from "../rights/change-request.ts";
import { openedBy } from "./package-access.ts";

export type DownloadPorts = Pick<CodePorts, "codeDigests"> & {
  ledger: Ledger;
  objects: Pick<ObjectStore, "link" | "look">;
};
export type Downloaded =
  | { outcome: "opened"; url: string; left: number }
  /** One answer, whether the code is wrong, old, used, or was tried too often. */
  | { outcome: "not-this-code" }
  | { outcome: "no-more" }
  | { outcome: "gone" };
type Typed = {
  typed: string;
  now: Instant;
  policy: Pick<RightsPolicy, "linkSeconds" | "packageDownloads">;
};

/**
 * A link of minutes to the one version that was built, for the right code. Every try is written down before its outcome is
 * told, and every download before its link is: two at once count twice, and one of them has to try again.
 */
export async function downloadPackage(
  ports: DownloadPorts,
  access: PackageAccess,
  { typed, now, policy }: Typed,
): Promise<Downloaded> {
  const { requestId, code, downloads } = access;
  const { packageDownloads: most, linkSeconds } = policy;
  if (downloads >= most) return { outcome: "no-more" };
  if (code === undefined) return { outcome: "not-this-code" };
  const packaged = await presentPackage(ports, requestId);
  if (packaged === undefined) return { outcome: "gone" };
  const opens = openedBy(access);
  const tried = await tryCode(ports.codeDigests, code, { opens, typed, now });
  const isRight = tried.outcome === "right";
  const counted = downloads + (isRight ? 1 : 0);
  const [replaced] = await ports.ledger.replace([
    { ...access, code: tried.code, downloads: counted },
  ]);
  if (!isRight || replaced !== "replaced") return { outcome: "not-this-code" };
  await ports.ledger.append(
    downloadOf(access, { now, times: counted, sha256: packaged.sha256 }),
  );
  return {
    outcome: "opened",
    url: await ports.objects.link("exports", packaged, linkSeconds),
    left: most - counted,
  };
}

async function presentPackage(
  { ledger, objects }: DownloadPorts,
  requestId: RequestId,
) {
  const { export: packaged } = await requestOf(ledger, requestId);
  if (packaged === undefined) return undefined;
  const seen = await objects.look("exports", packaged);
  return seen === "present" ? packaged : undefined;
}

const downloadOf = (
  { requestId, round = 0 }: PackageAccess,
  { now, times, sha256 }: { now: Instant; times: number; sha256: string },
) =>
  ({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "package.downloaded",
    discriminator:
      round === 0 ? String(times) : `${String(times)}@${String(round)}`,
    at: now,
    details: { times, sha256 },
    revision: 0,
  }) as const;
