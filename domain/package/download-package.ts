import type { CodePorts } from "../codes/code-ports.ts";
import type { Ledger, ObjectStore } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { PackageAccess, PackageOf } from "#schemas/package";
import type { RightsPolicy } from "#schemas/policy";
import { tryCode } from "../codes/try-code.ts";
import { requestPartition } from "../ledger/keys.ts";
import { requestOf } from "../rights/change-request.ts";
import { digestsOf, type OwnPackage, packagesToFetch } from "./packages-of.ts";
import { openedBy } from "./package-access.ts";

export type DownloadPorts = Pick<CodePorts, "codeDigests"> & {
  ledger: Ledger;
  objects: Pick<ObjectStore, "link" | "look">;
};
export type PackageUrl = { of: PackageOf; url: string };
export type Downloaded =
  | { outcome: "opened"; links: PackageUrl[]; left: number }
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
 * A link of minutes to the one version that was built, of each package, for the right code. Every try is written down before its outcome is
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
  const present = await presentPackages(ports, requestId);
  if (present.length === 0) return { outcome: "gone" };
  const opens = openedBy(access);
  const tried = await tryCode(ports.codeDigests, code, { opens, typed, now });
  const isRight = tried.outcome === "right";
  const counted = downloads + (isRight ? 1 : 0);
  const [replaced] = await ports.ledger.replace([
    { ...access, code: tried.code, downloads: counted },
  ]);
  if (!isRight || replaced !== "replaced") return { outcome: "not-this-code" };
  await ports.ledger.append(
    downloadOf(access, { now, times: counted, present }),
  );
  return {
    outcome: "opened",
    links: await Promise.all(
      present.map(async ({ of, packaged }) => ({
        of,
        url: await ports.objects.link("exports", packaged, linkSeconds),
      })),
    ),
    left: most - counted,
  };
}

async function presentPackages(
  { ledger, objects }: DownloadPorts,
  requestId: RequestId,
): Promise<OwnPackage[]> {
  const built = packagesToFetch(await requestOf(ledger, requestId));
  const seen = await Promise.all(
    built.map(({ packaged }) => objects.look("exports", packaged)),
  );
  return built.filter((_, position) => seen[position] === "present");
}

const downloadOf = (
  { requestId, round = 0 }: PackageAccess,
  {
    now,
    times,
    present,
  }: { now: Instant; times: number; present: readonly OwnPackage[] },
) =>
  ({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "package.downloaded",
    discriminator:
      round === 0 ? String(times) : `${String(times)}@${String(round)}`,
    at: now,
    details: { times, ...digestsOf(present) },
    revision: 0,
  }) as const;
