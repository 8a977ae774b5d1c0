import type { ConsentState } from "../consent/consent-state.ts";
import type {
  Circumstance,
  GrantRefusal,
  ListeningPurpose,
  Use,
} from "#schemas/grant";
import type { Instant, LegalDate } from "#schemas/instant";
import type { Keeper, Recording } from "#schemas/recording";
import type { Role, StaffMember } from "#schemas/staff";
import { purposesOf } from "./purpose-table.ts";

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
  recording?: Pick<Recording, "state" | "dueAt" | "keepers">;
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
  | { verdict: "refused"; reasons: readonly [GrantRefusal, ...GrantRefusal[]] };

/**
 * May this person do this, now? Role and purpose and circumstance and consent, not restricted, not expired, own entity or a
 * transfer, within quotas (R16, R29, R30, R56, T84). All that stands against it is said, not only the first.
 */
export function decideGrant(asked: GrantAsked, facts: GrantFacts): Grant {
  const role = facts.staff.roles.find((one) =>
    purposesOf(asked.use, one).includes(asked.purpose),
  );
  const [first, ...more] = [
    ...ofPerson(facts),
    ...ofRole(asked, facts, role),
    ...ofCircumstance(asked, facts),
    ...ofCall(asked, facts),
    ...ofRecording(asked, facts),
    ...(facts.reach === "none" ? (["entity"] as const) : []),
    ...(facts.quotaLeft ? [] : (["quota"] as const)),
  ];
  if (first !== undefined)
    return { verdict: "refused", reasons: [first, ...more] };
  return role === undefined
    ? { verdict: "refused", reasons: ["role"] }
    : { verdict: "granted", role };
}

function ofPerson({ staff, today }: GrantFacts): GrantRefusal[] {
  const { leftAt, undertaking, training } = staff;
  return [
    ...(leftAt === undefined ? [] : (["left"] as const)),
    ...(undertaking === undefined || undertaking.signedOn > today
      ? (["no-undertaking"] as const)
      : []),
    ...(training === undefined || training.expiresOn < today
      ? (["no-training"] as const)
      : []),
  ];
}

/** Whose roles never do such a thing lacks the role; whose roles do it for other reasons lacks the purpose. */
function ofRole(
  { use }: GrantAsked,
  { staff }: GrantFacts,
  role: Role | undefined,
): GrantRefusal[] {
  if (role !== undefined) return [];
  return staff.roles.some((one) => purposesOf(use, one).length > 0)
    ? ["purpose"]
    : ["role"];
}

const circumstances: Readonly<
  Record<ListeningPurpose, readonly Circumstance["kind"][]>
> = {
  "service-quality": ["quality", "probation", "contract"],
  "performance-assessment": ["quality", "probation", "contract"],
  training: ["quality", "contract"],
  "subject-request": ["request"],
  "legal-claim": ["hold"],
  "authority-request": ["disclosure"],
};

function ofCircumstance(
  { purpose, circumstance: { kind } }: GrantAsked,
  { probationEndsOn, today, matterStands }: GrantFacts,
): GrantRefusal[] {
  if (!circumstances[purpose].includes(kind)) return ["circumstance"];
  if (kind === "probation")
    return probationEndsOn === undefined || probationEndsOn < today
      ? ["probation-over"]
      : [];
  return isMatter(kind) && !matterStands ? ["matter"] : [];
}

const isMatter = (kind: Circumstance["kind"]): boolean =>
  kind === "request" || kind === "hold" || kind === "disclosure";

/** The law asks for these, whatever their subject agreed to; the rest is by consent (R23, R24). */
const byLaw: readonly ListeningPurpose[] = [
  "subject-request",
  "legal-claim",
  "authority-request",
];

function ofCall(
  { use, purpose }: GrantAsked,
  { consent, monitorable }: GrantFacts,
): GrantRefusal[] {
  return [
    ...(use === "monitor" && !monitorable ? (["eu-customer"] as const) : []),
    ...(consent !== "given" && !byLaw.includes(purpose)
      ? (["consent"] as const)
      : []),
  ];
}

function ofRecording(asked: GrantAsked, facts: GrantFacts): GrantRefusal[] {
  const { recording } = facts;
  if (asked.use === "monitor") return [];
  if (recording?.state !== "kept") return ["gone"];
  return [
    ...(isRestricted(recording.keepers) && !byLaw.includes(asked.purpose)
      ? (["restricted"] as const)
      : []),
    ...(isOver(recording.dueAt, facts.now) &&
    !isKeptFor(recording.keepers, asked.circumstance)
      ? (["expired"] as const)
      : []),
  ];
}

const isOver = (dueAt: Instant | undefined, now: Instant): boolean =>
  dueAt === undefined || dueAt <= now;

const isRestricted = (keepers: readonly Keeper[]): boolean =>
  keepers.some(({ by }) => by === "restriction");

/** What is kept beyond its term is there for the matter that keeps it, and for nothing else (R27). */
const isKeptFor = (
  keepers: readonly Keeper[],
  circumstance: Circumstance,
): boolean =>
  keepers.some(
    ({ by, id }) =>
      (circumstance.kind === "request" &&
        by === "request" &&
        id === circumstance.requestId) ||
      (circumstance.kind === "hold" &&
        by === "hold" &&
        id === circumstance.suspensionId),
  );
