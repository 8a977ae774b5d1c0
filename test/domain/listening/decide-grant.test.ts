import { describe, expect, test } from "vitest";
import {
  decideGrant,
  type GrantAsked,
  type GrantFacts,
  type StaffStanding,
} from "#domain/listening/decide-grant";
import { RequestId, SuspensionId } from "#schemas/ids";
import { Instant, LegalDate } from "#schemas/instant";

const requestId = RequestId.parse("7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11");
const suspensionId = SuspensionId.parse("0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90");
const training = {
  completedOn: LegalDate.parse("2026-01-05"),
  expiresOn: LegalDate.parse("2027-01-05"),
};
const undertaking = {
  version: "1",
  signedOn: LegalDate.parse("2026-01-05"),
  sha256: "0".repeat(64),
};
const recording: NonNullable<GrantFacts["recording"]> = {
  state: "kept",
  dueAt: Instant.parse("2026-12-20T10:00:00.000Z"),
  keepers: [],
};
const facts: GrantFacts = {
  staff: { roles: ["quality-specialist"], undertaking, training },
  consent: "given",
  recording,
  reach: "own",
  monitorable: false,
  matterStands: false,
  quotaLeft: true,
  today: LegalDate.parse("2026-11-30"),
  now: Instant.parse("2026-11-30T10:00:00.000Z"),
};
const quality: GrantAsked = {
  use: "play",
  purpose: "service-quality",
  circumstance: { kind: "quality" },
};
const ofRequest: GrantAsked = {
  use: "play",
  purpose: "subject-request",
  circumstance: { kind: "request", requestId },
};
const ofClaim: GrantAsked = {
  use: "play",
  purpose: "legal-claim",
  circumstance: { kind: "hold", suspensionId },
};
const as = (...roles: StaffStanding["roles"]): StaffStanding => ({
  roles,
  undertaking,
  training,
});
const restricted: GrantFacts["recording"] = {
  ...recording,
  keepers: [{ by: "restriction", id: suspensionId }],
};
const due = Instant.parse("2026-11-30T10:00:00.000Z");

type Case = readonly [
  sentence: string,
  asked: Partial<GrantAsked>,
  known: Partial<GrantFacts>,
  answer: string,
];

/** Written by hand from the notice and the law, and from nothing in the code. Twenty that matter most. */
const cases: readonly Case[] = [
  [
    "a quality specialist hears a call of their own entity to check the service (R18, R29)",
    {},
    {},
    "quality-specialist",
  ],
  [
    "a quality specialist does not assess an employee's performance, which supervisors do (R20)",
    { purpose: "performance-assessment" },
    {},
    "purpose",
  ],
  [
    "a supervisor assesses performance under the employment contract (R16, R20)",
    {
      purpose: "performance-assessment",
      circumstance: { kind: "contract" },
    },
    { staff: as("supervisor") },
    "supervisor",
  ],
  [
    "a supervisor hears an agent on the last day of the probation (R16, T85)",
    { circumstance: { kind: "probation" } },
    { staff: as("supervisor"), probationEndsOn: facts.today },
    "supervisor",
  ],
  [
    "nobody hears an agent for a probation that ended yesterday (T85)",
    { circumstance: { kind: "probation" } },
    {
      staff: as("supervisor"),
      probationEndsOn: LegalDate.parse("2026-11-29"),
    },
    "probation-over",
  ],
  [
    "a platform engineer runs the product and hears nobody (R29, R57)",
    {},
    { staff: as("platform-engineer", "security") },
    "role",
  ],
  [
    "a privacy officer does not check the service: role alone admits nobody (R30, T84)",
    {},
    { staff: as("privacy-officer") },
    "purpose",
  ],
  [
    "a privacy officer hears what a person's own request is about, although consent was withdrawn (R38)",
    ofRequest,
    { staff: as("privacy-officer"), consent: "withdrawn", matterStands: true },
    "privacy-officer",
  ],
  [
    "a privacy officer hears nothing for a request that is closed or about another call (R56)",
    ofRequest,
    { staff: as("privacy-officer") },
    "matter",
  ],
  [
    "a withdrawn consent ends listening for quality at once (R40, T84)",
    {},
    { consent: "withdrawn" },
    "consent",
  ],
  [
    "a caller who was never asked did not consent (R23)",
    {},
    { consent: "unanswered" },
    "consent",
  ],
  [
    "a restricted recording is stored and not heard (Art 18, T84)",
    {},
    { recording: restricted },
    "restricted",
  ],
  [
    "a restriction does not stand against a legal claim (Art 18(2))",
    ofClaim,
    { staff: as("legal"), recording: restricted, matterStands: true },
    "legal",
  ],
  [
    "at its due instant a recording's time is over (R27, T84)",
    {},
    { recording: { ...recording, dueAt: due } },
    "expired",
  ],
  [
    "what a hold keeps beyond its term is heard for that hold",
    ofClaim,
    {
      staff: as("legal"),
      matterStands: true,
      recording: {
        ...recording,
        dueAt: due,
        keepers: [{ by: "hold", id: suspensionId }],
      },
    },
    "legal",
  ],
  [
    "what a hold keeps beyond its term is not heard for quality (R27)",
    {},
    {
      recording: {
        ...recording,
        dueAt: due,
        keepers: [{ by: "hold", id: suspensionId }],
      },
    },
    "expired",
  ],
  [
    "a call of another entity without a transfer in force is not reached (R31, T92)",
    {},
    { reach: "none" },
    "entity",
  ],
  [
    "a download is for supervisors who teach, and not for quality checks (R66, T90)",
    { use: "download" },
    {},
    "role",
  ],
  [
    "live monitoring is closed for an EU customer, whatever else is right (R17)",
    { use: "monitor" },
    {},
    "eu-customer",
  ],
  [
    "a leaver without training who asks too often is told all of it, in one order (R58, R59, T84)",
    {},
    {
      staff: {
        roles: ["quality-specialist"],
        undertaking,
        training: { ...training, expiresOn: LegalDate.parse("2026-11-29") },
        leftAt: due,
      },
      quotaLeft: false,
    },
    "left no-training quota",
  ],
];

const told = (asked: Partial<GrantAsked>, known: Partial<GrantFacts>) => {
  const grant = decideGrant({ ...quality, ...asked }, { ...facts, ...known });
  return grant.verdict === "granted"
    ? (grant.role ?? "approved")
    : grant.reasons.join(" ");
};

describe("who may listen, by hand", () => {
  test.each(cases)("%s", (_, asked, known, answer) => {
    expect(told(asked, known)).toBe(answer);
  });

  test("is twenty cases", () => {
    expect(cases).toHaveLength(20);
  });
});

describe("and at the edges", () => {
  test.each([
    [
      "an undertaking signed tomorrow",
      {
        undertaking: {
          ...undertaking,
          signedOn: LegalDate.parse("2026-12-01"),
        },
      },
      "no-undertaking",
    ],
    ["no undertaking", { undertaking: undefined }, "no-undertaking"],
    [
      "training of next week",
      { training: { ...training, completedOn: LegalDate.parse("2026-12-07") } },
      "no-training",
    ],
    ["no training", { training: undefined }, "no-training"],
  ])("%s counts for nothing (R58, R59)", (_, standing, answer) => {
    const { undertaking: signed, training: done } = {
      undertaking,
      training,
      ...standing,
    };
    const staff = {
      roles: ["quality-specialist" as const],
      ...(signed === undefined ? {} : { undertaking: signed }),
      ...(done === undefined ? {} : { training: done }),
    };
    expect(told({}, { staff })).toBe(answer);
  });

  test("what is ordered erased and only put off is over, but for the request that keeps it", () => {
    const putOff: GrantFacts["recording"] = {
      ...recording,
      erasure: { cause: "withdrawn", decidedAt: due, attempts: 0 },
      keepers: [{ by: "request", id: requestId }],
    };
    expect(told({}, { recording: putOff })).toBe("expired");
    expect(
      told(ofRequest, {
        staff: as("privacy-officer"),
        matterStands: true,
        recording: putOff,
      }),
    ).toBe("privacy-officer");
  });

  test("of a recording that is not in the vault nothing else is said", () => {
    expect(told({}, { recording: { ...recording, state: "erased" } })).toBe(
      "gone",
    );
  });
});
