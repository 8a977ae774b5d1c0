import {
  decideGrant,
  type GrantAsked,
  type GrantFacts,
  type StaffStanding,
} from "#domain/listening/decide-grant";
import {
  type Circumstance,
  GrantRefusal,
  ListeningPurpose,
  Use,
} from "#schemas/grant";
import { DisclosureId, RequestId, SuspensionId } from "#schemas/ids";
import { Instant, LegalDate } from "#schemas/instant";
import { Role } from "#schemas/staff";

/**
 * The same promise told a second time and otherwise: who may do what for which purpose as lines of words, and each reason as
 * a sentence about the case. Nothing here is taken from the code.
 */
const may = new Set(
  `quality-specialist play service-quality
   supervisor play service-quality
   supervisor play performance-assessment
   privacy-officer play subject-request
   legal play legal-claim
   legal play authority-request
   supervisor download training
   legal download legal-claim
   quality-specialist transcribe service-quality
   supervisor transcribe service-quality
   supervisor transcribe performance-assessment
   supervisor train training
   privacy-officer export subject-request
   approved export subject-request
   approved disclose authority-request
   privacy-officer disclose authority-request
   legal disclose authority-request
   quality-specialist monitor service-quality
   supervisor monitor service-quality
   supervisor monitor performance-assessment`
    .split("\n")
    .map((line) => line.trim()),
);
const everDone = new Set(
  [...may].map((line) => line.split(" ").slice(0, 2).join(" ")),
);
const givesRise = new Set(
  `service-quality quality, service-quality probation, service-quality contract,
   performance-assessment quality, performance-assessment probation, performance-assessment contract,
   training quality, training contract, subject-request request, legal-claim hold, authority-request disclosure`
    .split(",")
    .map((pair) => pair.trim()),
);
const lawful = new Set(["subject-request", "legal-claim", "authority-request"]);

const requestId = RequestId.parse("7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11");
const suspensionId = SuspensionId.parse("0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90");
const other = SuspensionId.parse("11111111-5d0c-4c57-8a1e-5f0d6c7b8a90");
const today = LegalDate.parse("2026-11-30");
const now = Instant.parse("2026-11-30T10:00:00.000Z");
const later = Instant.parse("2026-12-20T10:00:00.000Z");

type Gives = { circumstance: Circumstance; stands: boolean };
const gives: Gives[] = [
  { circumstance: { kind: "quality" }, stands: true },
  { circumstance: { kind: "contract" }, stands: true },
  ...[true, false].flatMap((stands): Gives[] => [
    { circumstance: { kind: "probation" }, stands },
    { circumstance: { kind: "request", requestId }, stands },
    { circumstance: { kind: "hold", suspensionId }, stands },
    {
      circumstance: {
        kind: "disclosure",
        disclosureId: DisclosureId.parse(requestId),
      },
      stands,
    },
  ]),
];
const undertaking = { version: "1", signedOn: today, sha256: "0".repeat(64) };
const training = { completedOn: today, expiresOn: today };
type Person = {
  role: Role | "none" | "approved";
  standing: keyof typeof standings;
};
const standings = {
  well: { undertaking, training },
  left: { undertaking, training, leftAt: now },
  unsigned: { training },
  untrained: { undertaking },
} satisfies Record<string, Omit<StaffStanding, "roles">>;
const times = {
  within: { state: "kept", dueAt: later },
  due: { state: "kept", dueAt: now },
  "kept by a hold": { state: "kept", dueAt: now },
  "kept by a request": { state: "kept", dueAt: now },
  gone: { state: "erased", dueAt: later },
} as const satisfies Record<string, object>;
type Time = keyof typeof times;
const keepersAt: Record<Time, GrantKeeper[]> = {
  within: [],
  due: [{ by: "hold", id: other }],
  "kept by a hold": [{ by: "hold", id: suspensionId }],
  "kept by a request": [{ by: "request", id: requestId }],
  gone: [],
};
type GrantKeeper = NonNullable<GrantFacts["recording"]>["keepers"][number];
const everyStanding = ["well", "left", "unsigned", "untrained"] as const;
const everyTime = [
  "within",
  "due",
  "kept by a hold",
  "kept by a request",
  "gone",
] as const;
const consents = [
  "unanswered",
  "given",
  "refused",
  "withdrawn",
  "void",
] as const;

export type Case = {
  use: Use;
  /** `approved`: nobody asks; what somebody approved is carried out. */
  role: Role | "none" | "approved";
  purpose: ListeningPurpose;
  given: Gives;
  standing: keyof typeof standings;
  monitorable: boolean;
  consent: (typeof consents)[number];
  restricted: boolean;
  time: Time;
  reach: NonNullable<GrantFacts["reach"]>;
  quotaLeft: boolean;
};

const applies: Record<GrantRefusal, (one: Case) => boolean> = {
  token: () => false,
  unknown: () => false,
  "not-theirs": () => false,
  left: ({ standing }) => standing === "left",
  "no-undertaking": ({ standing }) => standing === "unsigned",
  "no-training": ({ standing }) => standing === "untrained",
  role: ({ role, use }) => !everDone.has(`${role} ${use}`),
  purpose: ({ role, use, purpose }) =>
    everDone.has(`${role} ${use}`) && !may.has(`${role} ${use} ${purpose}`),
  circumstance: ({ purpose, given: { circumstance } }) =>
    !givesRise.has(`${purpose} ${circumstance.kind}`),
  "probation-over": (one) =>
    !applies.circumstance(one) &&
    one.given.circumstance.kind === "probation" &&
    !one.given.stands,
  matter: (one) =>
    !applies.circumstance(one) &&
    one.given.circumstance.kind !== "probation" &&
    !one.given.stands,
  "eu-customer": ({ use, monitorable }) => use === "monitor" && !monitorable,
  consent: ({ consent, purpose }) =>
    consent !== "given" && !lawful.has(purpose),
  restricted: ({ restricted, purpose, time, use }) =>
    use !== "monitor" && time !== "gone" && restricted && !lawful.has(purpose),
  expired: ({ time, given: { circumstance }, use }) =>
    use !== "monitor" &&
    (time === "due" ||
      (time === "kept by a hold" && circumstance.kind !== "hold") ||
      (time === "kept by a request" && circumstance.kind !== "request")),
  gone: ({ time, use }) => use !== "monitor" && time === "gone",
  entity: ({ reach, use, role }) =>
    reach === "none" && use !== "export" && role !== "approved",
  quota: ({ quotaLeft, use, role }) =>
    !quotaLeft && use !== "export" && role !== "approved",
};

export const expected = (one: Case): string =>
  GrantRefusal.options.filter((reason) => applies[reason](one)).join(" ") ||
  one.role;

function askedIn({ use, purpose, given: { circumstance } }: Case): GrantAsked {
  return { use, purpose, circumstance };
}

function factsIn(one: Case): GrantFacts {
  const keepers = keepersAt[one.time];
  return {
    staff:
      one.role === "approved"
        ? "approved"
        : {
            roles: one.role === "none" ? [] : [one.role],
            ...standings[one.standing],
          },
    consent: one.consent,
    recording: {
      ...times[one.time],
      keepers: one.restricted
        ? [{ by: "restriction", id: other }, ...keepers]
        : keepers,
    },
    reach: one.reach,
    monitorable: one.monitorable,
    ...(one.given.stands ? { probationEndsOn: today } : {}),
    matterStands: one.given.stands,
    quotaLeft: one.quotaLeft,
    today,
    now,
  };
}

export function told(one: Case): string {
  const grant = decideGrant(askedIn(one), factsIn(one));
  return grant.verdict === "granted"
    ? (grant.role ?? "approved")
    : grant.reasons.join(" ");
}

const wishes = [
  ...Use.options.map((use) => ({ use, monitorable: false })),
  { use: "monitor" as const, monitorable: true },
];
const yesNo = [true, false];

/** Everybody in every standing; an approval has none, it was asked for before. */
const people: Person[] = [
  ...[...Role.options, "none" as const].flatMap((role) =>
    everyStanding.map((standing) => ({ role, standing })),
  ),
  { role: "approved", standing: "well" },
];

export function* everyPerson(): Generator<
  Pick<Case, "use" | "monitorable" | "role" | "purpose" | "given" | "standing">
> {
  for (const wish of wishes)
    for (const person of people)
      for (const purpose of ListeningPurpose.options)
        for (const given of gives) yield { ...wish, ...person, purpose, given };
}

export const everyRecording: Pick<
  Case,
  "consent" | "restricted" | "time" | "reach" | "quotaLeft"
>[] = consents.flatMap((consent) =>
  yesNo.flatMap((restricted) =>
    everyTime.flatMap((time) =>
      (["own", "transfer", "none"] as const).flatMap((reach) =>
        yesNo.map((quotaLeft) => ({
          consent,
          restricted,
          time,
          reach,
          quotaLeft,
        })),
      ),
    ),
  ),
);
