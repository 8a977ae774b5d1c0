import type { Embedded } from "#adapters/embedded/open-embedded";
import type { PlannedAuthorizer } from "../plan/authorizers.ts";
import type { Deployment } from "../plan/deployment.ts";
import type { Extra } from "./api-server.ts";
import { authorize, type Authorized } from "./authorizer.ts";
import { groupsOf } from "./people.ts";
import { signInExtras } from "./sign-in.ts";
import { openStaffIssuer, type StaffIssuer } from "./staff-issuer.ts";

type Means = {
  deployment: Deployment;
  embedded: Embedded;
  /** Where the API listens, once it does. */
  base: { readonly url: string };
};
export type LocalStaffPool = {
  issuer: StaffIssuer;
  /** Whether API Gateway would hand a request with this header on. */
  authorized: (
    authorizer: PlannedAuthorizer,
    authorization: string | undefined,
  ) => Authorized;
  extra: Extra;
};

/** Who of the staff is who, on this machine. Tokens begin and end by the product's clock, which may be months ahead. */
export function openStaffPool({
  deployment: { staffPool: pool },
  embedded: { now, staffPool },
  base,
}: Means): LocalStaffPool {
  const issuer = openStaffIssuer({ pool, base, now, groupsOf });
  const { accessSeconds } = pool;
  return {
    issuer,
    authorized: (authorizer, authorization) =>
      authorize(issuedHere(authorizer, base.url), {
        authorization,
        keySet: issuer.keySet,
        now: now(),
      }),
    extra: signInExtras({ issuer, accessSeconds, staffPool }),
  };
}

/** The pool that the templates name, at this address instead of Cognito's. */
const issuedHere = (
  authorizer: PlannedAuthorizer,
  url: string,
): PlannedAuthorizer => ({
  ...authorizer,
  issuer: authorizer.issuer.replace(/^https:\/\/cognito-idp\.[^/]+/, url),
});
