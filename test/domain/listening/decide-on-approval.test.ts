import { describe, expect, test } from "vitest";
import {
  decideGrant,
  type GrantAsked,
  type GrantFacts,
} from "#domain/listening/decide-grant";
import { DisclosureId, RequestId, SuspensionId } from "#schemas/ids";
import { Instant, LegalDate } from "#schemas/instant";

const requestId = RequestId.parse("7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11");
const suspensionId = SuspensionId.parse("0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90");
const disclosureId = DisclosureId.parse("5a1de7c4-6f0f-4f0a-8a51-2f1d0c9b7e10");
const due = Instant.parse("2026-11-30T10:00:00.000Z");
const recording: NonNullable<GrantFacts["recording"]> = {
  state: "kept",
  dueAt: Instant.parse("2026-12-20T10:00:00.000Z"),
  keepers: [],
};
const restricted: GrantFacts["recording"] = {
  ...recording,
  keepers: [{ by: "restriction", id: suspensionId }],
};
const ofRequest: GrantAsked = {
  use: "play",
  purpose: "subject-request",
  circumstance: { kind: "request", requestId },
};
const copy: GrantAsked = { ...ofRequest, use: "export" };
const extract: GrantAsked = {
  use: "disclose",
  purpose: "authority-request",
  circumstance: { kind: "disclosure", disclosureId },
};
/** Nothing of a person's own is known, or asked: only what was approved, and that it still stands. */
const approval: GrantFacts = {
  staff: "approved",
  recording,
  matterStands: true,
  today: LegalDate.parse("2026-11-30"),
  now: due,
};

/** By hand as well: what is done later, on a person's approval. */
const later: readonly (readonly [
  sentence: string,
  asked: Partial<GrantAsked>,
  known: Partial<GrantFacts>,
  answer: string,
])[] = [
  [
    "the subject's copy is made whoever approved it has left since (Art 15)",
    copy,
    {},
    "approved",
  ],
  [
    "the subject's copy has calls of another entity: to give them to their subject is no transfer (R31)",
    copy,
    { reach: "none" },
    "approved",
  ],
  [
    "the subject's copy is owed however much was listened to (T90)",
    copy,
    { quotaLeft: false },
    "approved",
  ],
  [
    "the subject's copy does not ask for the consent that was withdrawn (R38, R40)",
    copy,
    { consent: "withdrawn" },
    "approved",
  ],
  [
    "the subject's copy has what is restricted, which is there for the subject (Art 18(1)(c), T20)",
    copy,
    { recording: restricted },
    "approved",
  ],
  [
    "the subject's copy has what the request keeps beyond its term (T50)",
    copy,
    {
      recording: {
        ...recording,
        dueAt: due,
        keepers: [{ by: "request", id: requestId }],
      },
    },
    "approved",
  ],
  [
    "the subject's copy has nothing whose time is over and that its request does not keep (R27)",
    copy,
    { recording: { ...recording, dueAt: due } },
    "expired",
  ],
  [
    "the subject's copy has nothing that was erased meanwhile",
    copy,
    { recording: { ...recording, state: "erased" } },
    "gone",
  ],
  [
    "nothing is copied for a request that does not stand, or for another call (R56)",
    copy,
    { matterStands: false },
    "matter",
  ],
  ["an approved answer lets nobody hear anything (T84)", ofRequest, {}, "role"],
  [
    "an approved answer copies nothing for another purpose (R30, T84)",
    { ...copy, purpose: "training" },
    {},
    "purpose circumstance consent",
  ],
  [
    "an approved disclosure is cut without a person to hand it to (R34)",
    extract,
    {},
    "approved",
  ],
  [
    "an approved disclosure is not cut once it does not stand (R34)",
    extract,
    { matterStands: false },
    "matter",
  ],
];

describe("what is carried out on an approval, by hand", () => {
  test.each(later)("%s", (_, asked, known, answer) => {
    const grant = decideGrant({ ...copy, ...asked }, { ...approval, ...known });
    expect(
      grant.verdict === "granted"
        ? (grant.role ?? "approved")
        : grant.reasons.join(" "),
    ).toBe(answer);
  });

  test("what nobody looked up stands against whoever asks for themself (T84)", () => {
    const day = approval.today;
    const staff = {
      roles: ["privacy-officer" as const],
      undertaking: { version: "1", signedOn: day, sha256: "0".repeat(64) },
      training: { completedOn: day, expiresOn: day },
    };
    expect(decideGrant(ofRequest, { ...approval, staff })).toEqual({
      verdict: "refused",
      reasons: ["entity", "quota"],
    });
  });
});
