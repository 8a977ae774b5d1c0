import type { Ports } from "#domain/ports";
import { mayAct, type StaffLack } from "#domain/staff/may-act";
import { recordOf } from "#domain/staff/record-of";
import type { StaffId } from "#schemas/ids";
import { type Instant, LegalDate } from "#schemas/instant";
import { rolesAt } from "#schemas/route-roles";
import type { Role, StaffMember } from "#schemas/staff";
import { accessTokenIn, type AccessToken } from "./access-token.ts";
import type { HttpRequest } from "./http-door.ts";
import { type FieldError, Refused } from "./problem.ts";

type Needs = Pick<Ports, "ledger" | "now">;
type Asking = Pick<HttpRequest, "claims">;

/** Who asks at a route of the routes table, by the roles in its row. */
export const memberAsking = (
  needs: Needs,
  request: Pick<HttpRequest, "claims" | "route">,
): Promise<StaffMember> => staffMember(needs, request, rolesAt(request.route));

/** The same, by no more than the id. */
export const staffAsking = async (
  ...asking: Parameters<typeof memberAsking>
): Promise<StaffId> => (await memberAsking(...asking)).staffId;

/**
 * Who of the staff asks, in any of these roles. The token says who it is, the ledger what they may do, and it is read at
 * each call: whoever has left is out at once, however long their token is good (R57, T87). The member's roles are those
 * that the token and the record both give.
 */
export async function staffMember(
  { ledger, now }: Needs,
  request: Asking,
  roles: readonly Role[],
): Promise<StaffMember> {
  const token = accessTokenIn(request);
  const standing = mayAct(await recordOf(ledger, token.staffId), {
    takes: roles,
    groups: token.roles,
    today: todayOf(now()),
  });
  switch (standing.verdict) {
    case "left":
      throw new Refused(
        401,
        "Whoever this token is of has left; no token of theirs opens anything.",
      );
    case "refused":
      throw refusalOf(standing.lacks, token, roles);
    case "admitted":
      return standing.member;
  }
}

/** The day by which undertakings and trainings count, in UTC. */
export const todayOf = (now: Instant): LegalDate =>
  LegalDate.parse(now.slice(0, 10));

/** Who asks may say `me` of themselves; nobody's identifier is as short. */
export const personMeant = (named: StaffId, by: StaffId): StaffId =>
  named === "me" ? by : named;

function refusalOf(
  lacks: readonly StaffLack[],
  { staffId }: AccessToken,
  roles: readonly Role[],
): Refused {
  const errors = lacks.map((lack) => sayings[lack](staffId, roles));
  const missing = errors.map(({ message }) => message).join(" ");
  return new Refused(403, missing, errors);
}

/** What is missing, and whom to ask. */
const sayings: Record<
  StaffLack,
  (staffId: StaffId, roles: readonly Role[]) => FieldError
> = {
  record: (staffId) => ({
    field: "staffId",
    message: `There is no staff record of ${staffId}; ask security to register it.`,
  }),
  undertaking: () => ({
    field: "undertaking",
    message:
      "No signed undertaking of confidentiality is on record (Art 28(3)(b) GDPR); sign it with personnel, and ask security to enter it.",
  }),
  "undertaking-begun": () => ({
    field: "undertaking",
    message:
      "The undertaking of confidentiality on record is dated later than today; ask security to mend its date.",
  }),
  "undertaking-over": () => ({
    field: "undertaking",
    message:
      "The undertaking of confidentiality on record is of a text that counts no longer; sign the present one with personnel, and ask security to enter it.",
  }),
  training: () => ({
    field: "training",
    message:
      "No training in data protection is on record (Art 32(4), 39(1)(b) GDPR); take it, and ask security to enter it.",
  }),
  "training-over": () => ({
    field: "training",
    message:
      "The training in data protection has expired (Art 32(4), 39(1)(b) GDPR); take it again, and ask security to enter it.",
  }),
  role: (_, roles) => ({
    field: "roles",
    message: `This takes the role ${roles.join(" or ")}, both as a group of the token and on record; ask security whether you are to have it.`,
  }),
};
