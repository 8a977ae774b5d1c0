import * as z from "zod/mini";
import { StaffId } from "#schemas/ids";
import type { HttpRequest } from "./http-door.ts";
import { Refused } from "./problem.ts";

const Claims = z.object({
  sub: StaffId,
  token_use: z.literal("access"),
  "cognito:groups": z.union([z.string(), z.array(z.string())]),
});

/**
 * Who of the privacy staff asks. API Gateway verified the token; here an ID token is told from an access token, and
 * groups are compared whole: a claim list arrives as text, `[privacy quality]` (T86, T88, T89).
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

export function groupsIn(claim: string | readonly string[]): readonly string[] {
  if (typeof claim !== "string") return claim;
  const list = /^\[(.*)\]$/.exec(claim)?.[1] ?? claim;
  return list.split(/[\s,]+/).filter((group) => group !== "");
}
