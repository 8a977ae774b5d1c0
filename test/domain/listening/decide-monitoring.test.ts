import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openEmbedded } from "#adapters/embedded/open-embedded";
import { isMonitorable } from "#domain/consent/monitoring";
import { listeningsDay } from "#domain/ledger/staff-keys";
import {
  decideMonitoring,
  type MonitoringAsked,
} from "#domain/listening/decide-monitoring";
import { ListeningId, StaffId } from "#schemas/ids";
import { Instant, LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { aMember as member } from "#test/builders/staff";
import { consent } from "#stacks/settings/consent";
import {
  aCollection,
  aConsentAnswer,
  anInteractionId,
} from "#test/contracts/ledger-items";

const now = Instant.parse("2026-11-30T10:00:00.000Z");
const today = LegalDate.parse("2026-11-30");

const aMember = (overrides: Parameters<typeof member>[0] = {}) =>
  member({
    ...{ entityId: "us-17.1", roles: ["quality-specialist"] },
    ...overrides,
  });

const transfer = {
  exporters: ["us-17.1"],
  importer: { id: "us-18", name: "Importer", country: "US" },
  instrument: "none-needed" as const,
  reference: "Intra-group agreement",
  validFrom: LegalDate.parse("2026-01-01"),
};

/** A call that goes on at the line of the United States, whose caller said yes to being listened to. */
async function decided({
  answers = [{}],
  asked = {},
  also = [],
}: {
  answers?: object[];
  asked?: Partial<MonitoringAsked>;
  also?: LedgerItem[];
} = {}) {
  const embedded = openEmbedded({ frozenAt: now });
  const interactionId = anInteractionId();
  for (const [position, answer] of answers.entries())
    await embedded.ledger.append(
      aConsentAnswer({
        ...{ interactionId, purpose: "monitoring", entityId: "us-17.1" },
        digest: String(position),
        ordinal: position === 0 ? "first" : "later",
        receivedAt: `2026-11-30T09:0${position}:00.000Z`,
        ...answer,
      }),
    );
  for (const item of also) await embedded.ledger.append(item);
  const listening = await decideMonitoring(
    embedded.ledger,
    {
      listeningId: ListeningId.parse(randomUUID()),
      interactionId,
      staff: aMember(),
      purpose: "service-quality",
      circumstance: { kind: "quality" },
      ...{ now, today },
      ...asked,
    },
    { policy: consent, transfers: [transfer] },
  );
  const [line] = await embedded.ledger.find("day", listeningsDay(today));
  expect(line).toEqual(listening);
  return listening;
}

describe("a live call", () => {
  test("may be listened to for minutes by a quality specialist, for its quality, when the caller said yes (R14, R16)", async () => {
    expect(await decided()).toMatchObject({
      door: "live",
      use: "monitor",
      verdict: "granted",
      role: "quality-specialist",
      reasons: [],
      until: "2026-11-30T10:10:00.000Z",
    });
  });

  test.each([
    ["nobody asked the caller", []],
    [
      "the caller said yes to being recorded only",
      [{ purpose: "recording", answer: "given" }],
    ],
    ["the caller said no", [{ answer: "refused", because: "pressed-no" }]],
    [
      "the caller took the yes back",
      [{}, { answer: "withdrawn", because: "withdrew" }],
    ],
  ])("is not listened to when %s (R15, T74)", async (_, answers) => {
    const refused = await decided({ answers });
    expect(refused.verdict).toBe("refused");
    expect(refused.reasons).toContain("consent");
  });

  test.each(["be-2", "ro-9", "gb-1", null])(
    "of a customer of %s is never listened to, by whomever and whatever for (R17, T83)",
    async (entityId) => {
      for (const roles of [["supervisor"], ["quality-specialist"]] as const)
        for (const kind of ["quality", "contract"] as const) {
          const refused = await decided({
            answers: [{ entityId }],
            asked: {
              staff: aMember({ entityId: entityId ?? "us-17.1", roles }),
              circumstance: { kind },
            },
          });
          expect(refused).toMatchObject({ verdict: "refused" });
          expect(refused.reasons).toContain("eu-customer");
          expect(refused.until).toBeUndefined();
        }
    },
  );

  test("of two entities is nobody's, and refused (R17, T83)", async () => {
    const refused = await decided({
      answers: [{}, { entityId: "be-2" }],
    });
    expect(refused.reasons).toEqual(["eu-customer", "entity"]);
  });

  test.each([
    [["privacy-officer"], "role"],
    [["security"], "role"],
    [["platform-engineer"], "role"],
  ])("is not listened to by %j (R14)", async (roles, reason) => {
    const refused = await decided({ asked: { staff: aMember({ roles }) } });
    expect(refused.reasons).toEqual([reason]);
  });

  test("is not listened to for a probation that nobody recorded (R16, T84)", async () => {
    const refused = await decided({
      asked: { circumstance: { kind: "probation" } },
    });
    expect(refused.reasons).toEqual(["probation-over"]);
  });

  test("of another entity takes a transfer, which the line names (R31, R36, T92)", async () => {
    const there = await decided({
      asked: { staff: aMember({ entityId: "us-18" }) },
    });
    expect(there).toMatchObject({
      verdict: "granted",
      transfer: { from: "us-17.1", to: "us-18" },
    });
    const nowhere = await decided({
      asked: { staff: aMember({ entityId: "ro-9" }) },
    });
    expect(nowhere.reasons).toEqual(["entity"]);
  });

  test("that we do not know is in no key of the line that says so (R29, T83)", async () => {
    const refused = await decided({ answers: [] });
    expect(refused).not.toHaveProperty("interactionId");
    expect(refused.reasons).toEqual(["eu-customer", "consent", "entity"]);
  });
});

test("an entity with one closed line is closed whole (R17, T83)", () => {
  const lines = [
    { number: "+1", entityId: "us-17.1", region: "US" },
    { number: "+2", entityId: "us-17.1", region: "IE" },
  ];
  expect(isMonitorable("us-17.1", { ...consent, lines })).toBe(false);
});

test("who asked is on the line by id alone (R29, R60)", async () => {
  const staff = aMember({ staffId: StaffId.parse("sub-1") });
  expect((await decided({ asked: { staff } })).staffId).toBe("sub-1");
});

test("whose call ended is told by the search for its recordings, too (T83)", async () => {
  const interactionId = anInteractionId();
  const refused = await decided({
    answers: [],
    also: [aCollection({ interactionId, entityId: "be-2" })],
    asked: { interactionId },
  });
  expect(refused.reasons).toEqual(["eu-customer", "consent", "entity"]);
  expect(refused.interactionId).toBe(interactionId);
});
