import { expect, test } from "vitest";
import { decideGrant, type GrantFacts } from "#domain/listening/decide-grant";
import { Instant, LegalDate } from "#schemas/instant";

const facts: GrantFacts = {
  staff: {
    roles: ["quality-specialist"],
    undertaking: {
      version: "1",
      signedOn: LegalDate.parse("2026-01-05"),
      sha256: "0".repeat(64),
    },
    training: {
      completedOn: LegalDate.parse("2026-01-05"),
      expiresOn: LegalDate.parse("2027-01-05"),
    },
  },
  consent: "given",
  recording: {
    state: "kept",
    dueAt: Instant.parse("2026-12-20T10:00:00.000Z"),
    keepers: [],
  },
  reach: "own",
  monitorable: false,
  matterStands: false,
  quotaLeft: true,
  today: LegalDate.parse("2026-11-30"),
  now: Instant.parse("2026-11-30T10:00:00.000Z"),
};
const quality = {
  use: "play",
  purpose: "service-quality",
  circumstance: { kind: "quality" },
} as const;

test("a quality specialist plays a call of their own entity to check the service (R18, R29)", () => {
  expect(decideGrant(quality, facts)).toEqual({
    verdict: "granted",
    role: "quality-specialist",
  });
});

test("all that stands against it is said at once (R16, T84)", () => {
  const training = {
    completedOn: LegalDate.parse("2025-11-29"),
    expiresOn: LegalDate.parse("2026-11-29"),
  };
  const refused = decideGrant(
    { ...quality, purpose: "performance-assessment" },
    {
      ...facts,
      staff: { ...facts.staff, training },
      consent: "withdrawn",
      reach: "none",
      quotaLeft: false,
    },
  );
  expect(refused).toEqual({
    verdict: "refused",
    reasons: ["no-training", "purpose", "consent", "entity", "quota"],
  });
});
