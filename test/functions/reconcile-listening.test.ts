import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openFindings } from "#domain/ledger/reconciliation-keys";
import { agentToken } from "#domain/subject/agent-token";
import { plusMinutes } from "#domain/time/instant";
import { reconcileListening } from "#functions/reconcile-listening/reconcile-listening";
import { PlatformRecordingId, StaffId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { Listening } from "#schemas/listening";
import type { Finding } from "#schemas/reconciliation";
import { type Call, keepCall } from "#test/builders/calls";
import { context } from "#test/builders/gateway";
import {
  historyOf,
  itemsOf,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import { aMember } from "#test/builders/staff";

const playedAt = Instant.parse("2026-11-24T12:30:00.000Z");
/** When the hour of the play can be taken over. */
const later = Instant.parse("2026-11-24T14:10:00.000Z");
const mia = StaffId.parse("mia");

/** A kept call, and Mia of the quality team, who is `user-9` at the platform; the product runs since before the play. */
async function anOffice() {
  const office = openOffice();
  const call = await keepCall(office);
  await office.ledger.append(
    aMember({
      staffId: mia,
      roles: ["quality-specialist"],
      platformUser: await agentToken(office.tokens, "user-9"),
    }),
  );
  await run(office, Instant.parse("2026-11-24T12:00:00.000Z"));
  return { office, call };
}

async function run(office: Office, at: Instant) {
  office.clock.set(at);
  return reconcileListening(office)({ scheduledTime: at }, context);
}

const play = (
  office: Office,
  { platformRecordingId: recordingId }: Pick<Call, "platformRecordingId">,
  { userId = "user-9", at = playedAt, entry = "a".repeat(64) } = {},
) => {
  office.platform.plays.push({ entry, at, userId, recordingId });
};

const linesOf = async (office: Office, call: Call) =>
  (await itemsOf(office, call.interactionId)).filter(
    (item) => item.kind === "listening" && item.door === "platform",
  );
const findingsIn = async ({ ledger }: Office): Promise<Finding[]> =>
  (await ledger.find("alias", openFindings)).filter(
    (item) => item.kind === "finding",
  );

/** Mia asked our broker for the recording at that time. */
async function ask(office: Office, call: Call, at: Instant, by = mia) {
  const { recordingId, interactionId } = await recordingOf(
    office,
    call.interactionId,
  );
  await office.ledger.append(
    Listening.parse({
      kind: "listening",
      listeningId: randomUUID(),
      ...{ door: "broker", use: "play", staffId: by, at },
      role: "quality-specialist",
      purpose: "service-quality",
      circumstance: { kind: "quality" },
      ...{ interactionId, recordingId },
      ...{ verdict: "granted", reasons: [], revision: 0 },
    }),
  );
}

describe("a play inside the platform", () => {
  test("that our broker was asked for before has its person and purpose, and is no finding (R29, R56, T97)", async () => {
    const { office, call } = await anOffice();
    await ask(office, call, plusMinutes(playedAt, -20));
    play(office, call);
    await run(office, later);
    expect(await linesOf(office, call)).toMatchObject([
      {
        at: playedAt,
        staffId: "mia",
        verdict: "granted",
        role: "quality-specialist",
        purpose: "service-quality",
        circumstance: { kind: "quality" },
      },
    ]);
    expect(await findingsIn(office)).toEqual([]);
  });

  test("that nobody asked for is a line without a purpose, and a finding (R20, R29, R56)", async () => {
    const { office, call } = await anOffice();
    play(office, call);
    await run(office, later);
    const [line] = await linesOf(office, call);
    expect(line).toMatchObject({ verdict: "outside", outside: "no-purpose" });
    expect(line).not.toHaveProperty("purpose");
    expect(await findingsIn(office)).toMatchObject([
      {
        type: "listened-outside-the-rules",
        severity: "high",
        owner: "privacy",
        about: {
          interactionId: call.interactionId,
          door: "platform",
          outside: "no-purpose",
        },
      },
    ]);
  });

  test.each([
    ["long before", -241, mia],
    ["only afterwards", 1, mia],
    ["by somebody else", -20, StaffId.parse("noa")],
  ])("is not explained by a grant asked %s (R29)", async (_, minutes, by) => {
    const { office, call } = await anOffice();
    await ask(office, call, plusMinutes(playedAt, minutes), by);
    play(office, call);
    await run(office, later);
    expect(await linesOf(office, call)).toMatchObject([
      { verdict: "outside", outside: "no-purpose" },
    ]);
  });

  test("by a user that nobody on record has is a finding of nobody (R29, R63)", async () => {
    const { office, call } = await anOffice();
    play(office, call, { userId: "user-of-nobody" });
    await run(office, later);
    expect(await linesOf(office, call)).toMatchObject([
      { staffId: null, outside: "unknown-person" },
    ]);
    expect(await findingsIn(office)).toHaveLength(1);
  });

  test("of a recording that we do not know is a finding, too (R29)", async () => {
    const { office } = await anOffice();
    play(office, { platformRecordingId: PlatformRecordingId.parse("of-old") });
    await run(office, later);
    expect(await findingsIn(office)).toMatchObject([
      { about: { outside: "unknown-recording" } },
    ]);
  });

  test("is one line and one finding however often it is reported (T102)", async () => {
    const { office, call } = await anOffice();
    play(office, call);
    play(office, call);
    await run(office, later);
    await run(office, plusMinutes(later, 10));
    expect(await linesOf(office, call)).toHaveLength(1);
    expect(await findingsIn(office)).toHaveLength(1);
  });

  test("leaves the platform's id of the person nowhere (T85)", async () => {
    const { office, call } = await anOffice();
    play(office, call, { userId: "user-of-nobody" });
    await run(office, later);
    expect(historyOf(office)).not.toMatch(/user-(?:9|of-nobody)/);
  });
});

describe("an hour", () => {
  test("is asked for an hour after it ended, and not before (T97)", async () => {
    const { office, call } = await anOffice();
    play(office, call);
    await run(office, Instant.parse("2026-11-24T14:00:00.000Z"));
    expect(await linesOf(office, call)).toEqual([]);
    await run(office, Instant.parse("2026-11-24T14:10:00.000Z"));
    expect(await linesOf(office, call)).toHaveLength(1);
  });

  test("that was not answered is looked at again, and no later one before it (T97)", async () => {
    const { office, call } = await anOffice();
    play(office, call);
    office.platform.answers = false;
    await expect(run(office, later)).rejects.toMatchObject({
      code: "scheduled-run-failed",
    });
    expect(await linesOf(office, call)).toEqual([]);
    office.platform.answers = true;
    await run(office, Instant.parse("2026-11-25T09:00:00.000Z"));
    expect(await linesOf(office, call)).toHaveLength(1);
  });

  test("whose report is still made is asked after by its job (T97)", async () => {
    const { office, call } = await anOffice();
    play(office, call);
    const asked: (string | undefined)[] = [];
    const { listPlays } = office.platform;
    office.platform.listPlays = (span, page) => {
      asked.push(page);
      return page === undefined
        ? Promise.resolve({ plays: [], next: "job-1", waits: true })
        : listPlays(span, page);
    };
    await run(office, later);
    expect(await linesOf(office, call)).toEqual([]);
    await run(office, plusMinutes(later, 10));
    expect(await linesOf(office, call)).toHaveLength(1);
    expect(asked.slice(0, 2)).toEqual([undefined, "job-1"]);
  });

  test("is asked for once, with those after it when they are behind, however long a report takes (T97)", async () => {
    const { office, call } = await anOffice();
    const spans: string[] = [];
    const { listPlays } = office.platform;
    office.platform.listPlays = (span, page) => {
      spans.push(
        `${span.from.slice(8, 13)} ${span.to.slice(8, 13)} ${String(page)}`,
      );
      return page === undefined
        ? Promise.resolve({ plays: [], next: "job", waits: true })
        : listPlays(span, page);
    };
    play(office, call);
    play(office, call, {
      at: Instant.parse("2026-11-24T22:59:59.999Z"),
      entry: "b".repeat(64),
    });
    for (const minutes of [0, 60, 70, 80, 90, 100])
      await run(
        office,
        plusMinutes(Instant.parse("2026-11-25T00:10:00.000Z"), minutes),
      );
    expect(spans).toEqual([
      "24T12 24T18 undefined",
      "24T12 24T18 job",
      "24T18 25T00 undefined",
      "24T18 25T00 job",
    ]);
    expect(await linesOf(office, call)).toHaveLength(2);
  });
});
