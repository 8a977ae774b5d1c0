import type { NewBreach, NewWrongPerson } from "#schemas/breach";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { breachOfPackage } from "../ids.ts";
import { packagesOf } from "../package/packages-of.ts";
import {
  type Revoked,
  revokePackage,
  type RevokePorts,
} from "../package/revoke-package.ts";
import {
  type BreachPorts,
  registerBreach,
  type Registered,
} from "./register-breach.ts";

export type WrongPerson = {
  request: Request;
  said: NewWrongPerson;
  by: StaffId;
  now: Instant;
};
export type Reported = Registered | Extract<Revoked, { verdict: "refused" }>;

/**
 * A wrong person got a package (T60): it is taken back at once, and the breach is opened with its clock. Reported again it
 * is the same breach; a package that was made anew since is another.
 */
export async function reportWrongPerson(
  ports: BreachPorts & RevokePorts,
  { request, said, by, now }: WrongPerson,
  policy: Pick<RightsPolicy, "entities" | "breachLimitHours">,
): Promise<Reported> {
  const { requestId } = request;
  const revoked = await revokePackage(ports, { requestId, by, now });
  if (revoked.verdict === "refused") return revoked;
  const digests = packagesOf(revoked.request).map(
    ({ packaged }) => packaged.sha256,
  );
  return registerBreach(
    ports,
    {
      breachId: breachOfPackage(requestId, digests.join("")),
      said: { ...breachIn(revoked.request), ...said },
      ...{ by, now },
    },
    policy,
  );
}

/** One person's data, and those of whom they spoke with. */
const breachIn = (request: Request): Omit<NewBreach, keyof NewWrongPerson> => ({
  what: "wrong-person",
  entityId: request.entityId,
  categories: ["voice", "what-was-said", "call-data"],
  subjects: 1,
  recordings: Math.max(
    ...packagesOf(request).map(({ packaged }) => packaged.recordings),
  ),
  requestId: request.requestId,
});
