import type { ConsentState } from "../consent/consent-state.ts";
import type {
  Circumstance,
  GrantRefusal,
  ListeningPurpose,
  Use,
} from "#schemas/grant";
import type { Instant, LegalDate } from "#schemas/instant";
import type { Role, StaffMember } from "#schemas/staff";
import { lacksOf } from "../staff/may-act.ts";
import { circumstanceRefusals } from "./circumstance-refusals.ts";
import { isByLaw } from "./is-by-law.ts";
import { purposesOf, purposesOnApproval } from "./purpose-table.ts";
import {
  recordingRefusals,
  type UsableRecording,
} from "./recording-refusals.ts";

export type GrantAsked = {
  use: Use;
  purpose: ListeningPurpose;
  circumstance: Circumstance;
};

/** What somebody brings who asks now. */
export type StaffStanding = Pick<
  StaffMember,
  "roles" | "undertaking" | "training" | "leftAt"
>;

/** What is known at the moment of asking, read then and never before. What does not count for what is asked is left out. */
export type GrantFacts = {
  /** `approved`: what a person approved before is carried out now, and the door asked for their standing then (docs/decisions/035). */
  staff: StaffStanding | "approved";
  /** Of the consent that the use rests on: the recording's, or the monitoring's. */
  consent?: ConsentState["state"];
  /** Absent while a call goes on. */
  recording?: UsableRecording;
  /** Where the person's entity and the call's meet: the same, with a transfer in force, or with none. */
  reach?: "own" | "transfer" | "none";
  /** Whether live monitoring is open at all in the call's territory (R17). */
  monitorable?: boolean;
  /** Last day of the agent's probation, if there is one. */
  probationEndsOn?: LegalDate;
  /** Whether the matter that the circumstance names is open, and is about this recording. */
  matterStands: boolean;
  quotaLeft?: boolean;
  today: LegalDate;
  now: Instant;
};

export type Grant =
  /** The role in which they may; nobody's, when an approval is carried out. */
  | { verdict: "granted"; role: Role | undefined }
  | { verdict: "refused"; reasons: readonly GrantRefusal[] };

/**
 * May this person do this, now? Role and purpose and circumstance and consent, not restricted, not expired, own entity or a
 * transfer, within quotas (R16, R29, R30, R56, T84). All that stands against it is said, not only the first, and always in
 * the order of `GrantRefusal`.
 */
export function decideGrant(asked: GrantAsked, facts: GrantFacts): Grant {
  const reasons: GrantRefusal[] = [
    ...(facts.staff === "approved" ? [] : ofPerson(facts.staff, facts.today)),
    ...ofPurpose(asked, facts),
    ...circumstanceRefusals(asked, facts),
    ...ofCall(asked, facts),
    ...(asked.use === "monitor"
      ? []
      : recordingRefusals(asked, facts.recording, facts.now)),
    ...(isForStaff(asked, facts) ? ofOwn(facts) : []),
  ];
  return reasons.length > 0
    ? { verdict: "refused", reasons }
    : { verdict: "granted", role: roleIn(asked, facts) };
}

/** Nobody without a signed undertaking and training that counts today (R58, R59); nobody who has left (T87). */
function ofPerson(standing: StaffStanding, today: LegalDate): GrantRefusal[] {
  const lacks = lacksOf(standing, today);
  const lacking = (what: "undertaking" | "training") =>
    lacks.some((lack) => lack.startsWith(what)) ? [`no-${what}` as const] : [];
  return [
    ...(standing.leftAt === undefined ? [] : (["left"] as const)),
    ...lacking("undertaking"),
    ...lacking("training"),
  ];
}

/** Whose roles never do such a thing lacks the role; whose roles do it for other reasons lacks the purpose. */
function ofPurpose(
  { use, purpose }: GrantAsked,
  { staff }: GrantFacts,
): GrantRefusal[] {
  const theirs =
    staff === "approved"
      ? purposesOnApproval(use)
      : staff.roles.flatMap((one) => purposesOf(use, one));
  if (theirs.includes(purpose)) return [];
  return [theirs.length > 0 ? "purpose" : "role"];
}

const roleIn = (
  { use, purpose }: GrantAsked,
  { staff }: GrantFacts,
): Role | undefined =>
  staff === "approved"
    ? undefined
    : staff.roles.find((one) => purposesOf(use, one).includes(purpose));

/**
 * Whether somebody of ours is handed something. What the person it is about is given crosses to no entity (EDPB Guidelines
 * 05/2021), and is owed however much anybody listened (Art 15); an approval that is carried out hands nobody anything yet.
 */
const isForStaff = ({ use }: GrantAsked, { staff }: GrantFacts): boolean =>
  use !== "export" && staff !== "approved";

/** Their own or another's call, and how many they had; what nobody looked up stands against it. */
const ofOwn = ({ reach = "none", quotaLeft }: GrantFacts): GrantRefusal[] => [
  ...(reach === "none" ? (["entity"] as const) : []),
  ...(quotaLeft === true ? [] : (["quota"] as const)),
];

function ofCall(
  { use, purpose }: GrantAsked,
  { consent, monitorable }: GrantFacts,
): GrantRefusal[] {
  return [
    ...(use === "monitor" && monitorable !== true
      ? (["eu-customer"] as const)
      : []),
    ...(consent !== "given" && !isByLaw(purpose) ? (["consent"] as const) : []),
  ];
}
