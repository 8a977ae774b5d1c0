import * as z from "zod/mini";
import { StaffId } from "#schemas/ids";
import { Role } from "#schemas/staff";
import type { HttpRequest } from "./http-door.ts";
import { Refused } from "./problem.ts";

const Claims = z.object({
  sub: StaffId,
  token_use: z.literal("access"),
  "cognito:groups": z._default(z.string(), "[]"),
});

export type AccessToken = { staffId: StaffId; roles: readonly Role[] };

/**
 * Whose access token it is, and the roles its groups name. API Gateway verified it; here an ID token is told from an access
 * token, and groups are compared whole, since a list of them arrives as text (T86, T88, T89). A group that is no role of
 * ours counts for nothing, and whoever is in no group has no such claim.
 */
export function accessTokenIn({
  claims,
}: Pick<HttpRequest, "claims">): AccessToken {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success)
    throw new Refused(
      401,
      "Send an access token of the staff pool as a bearer token.",
    );
  const { sub: staffId, "cognito:groups": groups } = parsed.data;
  return { staffId, roles: rolesOf(groupsIn(groups)) };
}

/**
 * The groups in `[privacy-officer legal]`; text of any other form names none. A user pool allows commas and brackets in a
 * group's name and no spaces: docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 */
export function groupsIn(claim: string): readonly string[] {
  const list = /^\[(\S+(?: \S+)*)\]$/.exec(claim)?.[1];
  return list === undefined ? [] : list.split(" ");
}

/** A group has its role's name; privacy officers were the group `privacy` before there were others. */
const rolesOf = (groups: readonly string[]): readonly Role[] =>
  Role.options.filter(
    (role) =>
      groups.includes(role) ||
      (role === "privacy-officer" && groups.includes("privacy")),
  );
