import type { Ledger, ObjectStore } from "../ports.ts";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { PackageOf } from "#schemas/package";
import type { RightsPolicy } from "#schemas/policy";
import { requestPartition } from "../ledger/keys.ts";
import { packagesOf } from "./packages-of.ts";
import { plusSeconds } from "../time/instant.ts";
import { requestOf } from "../rights/change-request.ts";

export type Opening = {
  requestId: RequestId;
  by: StaffId;
  now: Instant;
  /** Default: the only one there is, or else that of access. */
  of?: PackageOf;
};
export type Opened =
  | {
      verdict: "opened";
      link: { url: string; expiresAt: Instant; sha256: string; bytes: number };
    }
  | { verdict: "refused"; because: string };

/** A link of minutes to one version of the package. Who got it is evidence before they have it. */
export async function openExport(
  {
    ledger,
    objects,
  }: { ledger: Ledger; objects: Pick<ObjectStore, "link" | "look"> },
  { of, ...opening }: Opening,
  { linkSeconds }: RightsPolicy,
): Promise<Opened> {
  const built = packagesOf(await requestOf(ledger, opening.requestId));
  const packaged = built.find((one) => (of ?? one.of) === one.of)?.packaged;
  if (packaged?.revokedAt !== undefined)
    return {
      verdict: "refused",
      because: "The package was taken back. Start a new request.",
    };
  if (packaged === undefined)
    return {
      verdict: "refused",
      because: "No package has been built for this request.",
    };
  if ((await objects.look("exports", packaged)) !== "present") {
    return {
      verdict: "refused",
      because:
        "The package is erased; packages live seven days. Start a new request.",
    };
  }
  await ledger.append(openingOf(opening, packaged.sha256));
  return {
    verdict: "opened",
    link: {
      url: await objects.link("exports", packaged, linkSeconds),
      expiresAt: plusSeconds(opening.now, linkSeconds),
      sha256: packaged.sha256,
      bytes: packaged.bytes,
    },
  };
}

function openingOf(
  { requestId, by, now }: Omit<Opening, "of">,
  sha256: string,
) {
  return {
    kind: "evidence",
    about: requestPartition(requestId),
    type: "export.opened",
    discriminator: `${now}#${by}#${sha256.slice(0, 8)}`,
    at: now,
    details: { by, sha256 },
    revision: 0,
  } as const;
}
