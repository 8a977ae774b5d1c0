import type { ConsentState } from "../consent/consent-state.ts";
import type {
  Circumstance,
  GrantRefusal,
  ListeningPurpose,
  Use,
} from "#schemas/grant";
import type { Instant, LegalDate } from "#schemas/instant";
import type { Role, StaffMember } from "#schemas/staff";
import { circumstanceRefusals } from "./circumstance-refusals.ts";
import { isByLaw } from "./is-by-law.ts";
import { purposesOf } from "./purpose-table.ts";
import {
  recordingRefusals,
  type UsableRecording,
} from "./recording-refusals.ts";

export type GrantAsked = {
  use: Use;
  purpose: ListeningPurpose;
  circumstance: Circumstance;
};

/** What is known at the moment of asking, read then and never before. */
export type GrantFacts = {
  staff: Pick<StaffMember, "roles" | "undertaking" | "training" | "leftAt">;
  /** Of the consent that the use rests on: the recording's, or the monitoring's. */
  consent: ConsentState["state"];
  /** Absent while a call goes on. */
  recording?: UsableRecording;
  /** Where the person's entity and the call's meet: the same, with a transfer in force, or with none. */
  reach: "own" | "transfer" | "none";
  /** Whether live monitoring is open at all in the call's territory (R17). */
  monitorable: boolean;
  /** Last day of the agent's probation, if there is one. */
  probationEndsOn?: LegalDate;
  /** Whether the matter that the circumstance names is open, and is about this recording. */
  matterStands: boolean;
  quotaLeft: boolean;
  today: LegalDate;
  now: Instant;
};

export type Grant =
  | { verdict: "granted"; role: Role }
  | { verdict: "refused"; reasons: readonly GrantRefusal[] };

/**
 * May this person do this, now? Role and purpose and circumstance and consent, not restricted, not expired, own entity or a
 * transfer, within quotas (R16, R29, R30, R56, T84). All that stands against it is said, not only the first, and always in
 * the order of `GrantRefusal`.
 */
export function decideGrant(asked: GrantAsked, facts: GrantFacts): Grant {
  const role = facts.staff.roles.find((one) =>
    purposesOf(asked.use, one).includes(asked.purpose),
  );
  const reasons: GrantRefusal[] = [
    ...ofPerson(facts),
    ...(role === undefined ? [roleOrPurpose(asked, facts)] : []),
    ...circumstanceRefusals(asked, facts),
    ...ofCall(asked, facts),
    ...(asked.use === "monitor"
      ? []
      : recordingRefusals(asked, facts.recording, facts.now)),
    ...(facts.reach === "none" ? (["entity"] as const) : []),
    ...(facts.quotaLeft ? [] : (["quota"] as const)),
  ];
  return role === undefined || reasons.length > 0
    ? { verdict: "refused", reasons }
    : { verdict: "granted", role };
}

/** Nobody without a signed undertaking and training that counts today (R58, R59); nobody who has left (T87). */
function ofPerson({ staff, today }: GrantFacts): GrantRefusal[] {
  const { leftAt, undertaking, training } = staff;
  return [
    ...(leftAt === undefined ? [] : (["left"] as const)),
    ...(undertaking === undefined || undertaking.signedOn > today
      ? (["no-undertaking"] as const)
      : []),
    ...(training === undefined ||
    training.completedOn > today ||
    training.expiresOn < today
      ? (["no-training"] as const)
      : []),
  ];
}

/** Whose roles never do such a thing lacks the role; whose roles do it for other reasons lacks the purpose. */
const roleOrPurpose = (
  { use }: GrantAsked,
  { staff }: GrantFacts,
): "role" | "purpose" =>
  staff.roles.some((one) => purposesOf(use, one).length > 0)
    ? "purpose"
    : "role";

function ofCall(
  { use, purpose }: GrantAsked,
  { consent, monitorable }: GrantFacts,
): GrantRefusal[] {
  return [
    ...(use === "monitor" && !monitorable ? (["eu-customer"] as const) : []),
    ...(consent !== "given" && !isByLaw(purpose) ? (["consent"] as const) : []),
  ];
}
