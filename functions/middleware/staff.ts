import * as z from "zod/mini";
import { StaffId } from "#schemas/ids";
import type { HttpRequest } from "./http-door.ts";
import { Refused } from "./problem.ts";

const Claims = z.object({
  sub: StaffId,
  token_use: z.literal("access"),
  "cognito:groups": z.string(),
});

/**
 * Who of the privacy staff asks. API Gateway verified the token; here an ID token is told from an access token, and
 * groups are compared whole, since a list of them arrives as text (T86, T88, T89).
 */
export function privacyStaff(request: Pick<HttpRequest, "claims">): StaffId {
  const claims = Claims.safeParse(request.claims);
  if (!claims.success)
    throw new Refused(
      401,
      "Send an access token of the staff pool as a bearer token.",
    );
  if (!groupsIn(claims.data["cognito:groups"]).includes("privacy")) {
    throw new Refused(403, "Only members of the group privacy may do this.");
  }
  return claims.data.sub;
}

/** Who asks may say `me` of themselves; nobody's identifier is as short. */
export const personMeant = (named: StaffId, by: StaffId): StaffId =>
  named === "me" ? by : named;

/**
 * The groups in `[privacy quality]`; text of any other form names none. A user pool allows commas and brackets in a
 * group's name and no spaces: docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 */
export function groupsIn(claim: string): readonly string[] {
  const list = /^\[(\S+(?: \S+)*)\]$/.exec(claim)?.[1];
  return list === undefined ? [] : list.split(" ");
}
