import type { LegalDate } from "#schemas/instant";
import type { Role, StaffMember } from "#schemas/staff";

/** What a person of the staff lacks, in the order in which it is said. */
export type StaffLack =
  | "record"
  | "undertaking"
  | "undertaking-begun"
  | "undertaking-over"
  | "training"
  | "training-over"
  | "role";

export type Standing =
  | { verdict: "admitted"; member: StaffMember }
  | { verdict: "left" }
  | { verdict: "refused"; lacks: readonly StaffLack[] };

export type DoorAsked = {
  /** What the door takes: any of these. */
  takes: readonly Role[];
  /** What the token's groups let them be; the record is asked all the same. */
  groups: readonly Role[];
  today: LegalDate;
};

/**
 * May somebody with this record act at a door that takes these roles? Not without a signed undertaking and training that
 * still counts (R57 to R59), and in no role that either the token or the record leaves out. Who has left may nothing (T87).
 * The member that is admitted has the roles that both gave.
 */
export function mayAct(
  record: StaffMember | undefined,
  { takes, groups, today }: DoorAsked,
): Standing {
  if (record === undefined) return { verdict: "refused", lacks: ["record"] };
  if (record.leftAt !== undefined) return { verdict: "left" };
  const roles = record.roles.filter((role) => groups.includes(role));
  const lacks = [
    ...lacksOf(record, today),
    ...(roles.some((role) => takes.includes(role)) ? [] : ["role" as const]),
  ];
  return lacks.length > 0
    ? { verdict: "refused", lacks }
    : { verdict: "admitted", member: { ...record, roles } };
}

type Bound = Pick<StaffMember, "undertaking" | "training">;

/** What a record lacks on a day, whatever door it is. */
export const lacksOf = (record: Bound, today: LegalDate): StaffLack[] => [
  ...undertakingLack(record, today),
  ...trainingLack(record, today),
];

function undertakingLack(
  { undertaking }: Bound,
  today: LegalDate,
): StaffLack[] {
  if (undertaking === undefined) return ["undertaking"];
  const { signedOn, expiresOn = today } = undertaking;
  if (signedOn > today) return ["undertaking-begun"];
  return expiresOn < today ? ["undertaking-over"] : [];
}

function trainingLack({ training }: Bound, today: LegalDate): StaffLack[] {
  if (training === undefined || training.completedOn > today)
    return ["training"];
  return training.expiresOn < today ? ["training-over"] : [];
}
