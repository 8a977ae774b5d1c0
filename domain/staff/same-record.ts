import type { StaffMember } from "#schemas/staff";

type Recorded = Pick<
  StaffMember,
  "entityId" | "roles" | "undertaking" | "training" | "platformUser" | "leftAt"
>;

/** Whether two records say the same of what a person is and may do, whoever registered them and however often it changed. */
export const isSameRecord = (one: Recorded, other: Recorded): boolean =>
  told(one) === told(other);

const told = ({
  entityId,
  roles,
  undertaking: signed,
  training,
  platformUser,
  leftAt,
}: Recorded): string =>
  JSON.stringify([
    ...[entityId, roles, platformUser, leftAt],
    ...[signed?.version, signed?.signedOn, signed?.sha256],
    ...[signed?.expiresOn],
    ...[training?.completedOn, training?.expiresOn],
  ]);
