import type { Ledger, ObjectStore } from "../ports.ts";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { packageAccessKey, requestPartition } from "../ledger/keys.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { inRound, roundOf } from "../desk/round.ts";
import { digestsOf, type OwnPackage, packagesOf } from "./packages-of.ts";

export type RevokePorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "deleteVersions">;
};
export type Revoking = { requestId: RequestId; by: StaffId; now: Instant };
export type Revoked =
  | { verdict: "revoked"; request: Request }
  | { verdict: "refused"; status: 404 | 409; because: string };

/** The package's bytes could not all be erased; asking again is safe. */
export class PackageNotErased extends Error {
  readonly code = "package-not-erased";
}

/**
 * Takes a package back: no code opens it any more, and its bytes are erased, so that a link of minutes that is out opens
 * nothing either (T69). Asking twice is asking once.
 */
export async function revokePackage(
  { ledger, objects }: RevokePorts,
  { requestId, by, now }: Revoking,
): Promise<Revoked> {
  const request = await requestOf(ledger, requestId);
  const packages = packagesOf(request);
  if (packages.length === 0)
    return refused(404, "No package has been built for this request.");
  if (request.answeredAt === undefined)
    return refused(
      409,
      "The answer is not out yet, so nobody has the package; take the decision back instead.",
    );
  await ledger.append(revocationOf(request, { by, now }, packages));
  await forgetAccess(ledger, request);
  const left = await objects.deleteVersions(
    "exports",
    packages.map(({ packaged }) => packaged),
  );
  if (left.length > 0)
    throw new PackageNotErased("The package could not be erased; try again.");
  return {
    verdict: "revoked",
    request: await changeRequest(ledger, requestId, (current) =>
      packagesOf(current).every(({ packaged }) => packaged.revokedAt)
        ? current
        : { ...current, ...revoked(current, now) },
    ),
  };
}

const revoked = (
  { export: access, portable }: Request,
  now: Instant,
): Pick<Request, "export" | "portable"> => ({
  ...(access && { export: { ...access, revokedAt: now } }),
  ...(portable && { portable: { ...portable, revokedAt: now } }),
});

const refused = (status: 404 | 409, because: string): Revoked => ({
  verdict: "refused",
  status,
  because,
});

/** Again when a try of a code was faster: each changes it, and there are few. */
async function forgetAccess(ledger: Ledger, request: Request): Promise<void> {
  const key = packageAccessKey(request.requestId, roundOf(request));
  let access = await ledger.read(key);
  while (access !== undefined && (await ledger.remove(access)) === "conflict")
    access = await ledger.read(key);
}

const revocationOf = (
  request: Request,
  { by, now }: Pick<Revoking, "by" | "now">,
  packages: readonly OwnPackage[],
) =>
  ({
    kind: "evidence",
    about: requestPartition(request.requestId),
    type: "package.revoked",
    discriminator: inRound("", request),
    at: now,
    details: { by, ...digestsOf(packages) },
    revision: 0,
  }) as const;
