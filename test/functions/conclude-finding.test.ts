import { describe, expect, test } from "vitest";
import { findBulk } from "#domain/listening/find-bulk";
import { writeLine } from "#domain/listening/find-outside";
import { findingPartition } from "#domain/ledger/reconciliation-keys";
import { concludeFinding } from "#functions/conclude-finding/conclude-finding";
import { readReconciliations } from "#functions/read-reconciliations/read-reconciliations";
import { ListeningId, StaffId } from "#schemas/ids";
import { breached } from "#test/builders/breaches";
import { ask } from "#test/builders/gateway";
import { claimsOf, registered } from "#test/builders/listening";
import { type Office, openOffice, opening } from "#test/builders/office";
import {
  morning,
  nextMorning,
  noon,
  reconcileAt,
} from "#test/builders/reconciled-office";

const listeningId = ListeningId.parse("0b9d7c52-3a3e-4f0b-9a55-0c1f6f1f2f33");
const listener = StaffId.parse("staff-who-listened");
const outside = {
  type: "listened-outside-the-rules",
  subject: listeningId,
} as const;
const notHeard = { result: "not-heard" };
const work = { result: "explained", purpose: "service-quality" };

async function found(staffId: StaffId | null = listener): Promise<Office> {
  const office = openOffice();
  await writeLine(
    office.ledger,
    {
      kind: "listening",
      ...{ listeningId, staffId, at: opening },
      ...{ door: "platform", use: "play", verdict: "outside" },
      outside: "no-purpose",
      reasons: [],
      revision: 0,
    },
    opening,
  );
  return office;
}

const conclude = async (
  office: Office,
  body: unknown,
  { finding = outside, claims }: { finding?: object; claims?: object } = {},
) =>
  ask(concludeFinding(office), {
    route: "POST /findings/{type}/{subject}/conclusion",
    parameters: { ...finding },
    body,
    ...(claims === undefined ? {} : { claims: { ...claims } }),
  });

const open = async (office: Office): Promise<unknown> => {
  const asked = { route: "GET /findings" };
  return (await ask(readReconciliations(office), asked)).body["findings"];
};

describe("a finding of listening", () => {
  test.each([
    ["it was work", work],
    ["nothing was heard", notHeard],
  ])("is open until somebody says that %s (R29, R56, T97)", async (_, what) => {
    const office = await found();
    expect(await open(office)).toMatchObject([
      { ...outside, endedBy: "person" },
    ]);
    const { status, body } = await conclude(office, what);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "closed", concluded: { what } });
    expect(await open(office)).toEqual([]);
  });

  test("is a breach only when the register has it (R29, T97)", async () => {
    const office = await found();
    const unknown = await conclude(office, {
      result: "breach",
      breachId: "5c2e0c52-3a3e-4f0b-9a55-0c1f6f1f2f33",
    });
    expect(unknown).toMatchObject({
      status: 422,
      body: { errors: [{ field: "breachId" }] },
    });
    expect(await open(office)).toMatchObject([outside]);
    const breachId = await breached(office);
    expect(
      (await conclude(office, { result: "breach", breachId })).status,
    ).toBe(200);
  });

  test("of much listening is ended the same way (T90, T91)", async () => {
    const office = openOffice();
    await findBulk(office.ledger, { staffId: listener, now: opening });
    const finding = {
      type: "bulk-listening",
      subject: `${listener}#${opening.slice(0, 10)}`,
    };
    expect((await conclude(office, work, { finding })).status).toBe(200);
    expect(await open(office)).toEqual([]);
  });

  test("is never ended by whoever it is about (R57)", async () => {
    const office = openOffice();
    const { staffId, roles } = await registered(office, ["security"]);
    await findBulk(office.ledger, { staffId, now: opening });
    const finding = {
      type: "bulk-listening",
      subject: `${staffId}#${opening.slice(0, 10)}`,
    };
    const claims = claimsOf({ staffId, roles });
    expect((await conclude(office, work, { finding, claims })).status).toBe(
      403,
    );
    expect(await open(office)).toMatchObject([finding]);
  });

  test("of somebody on record names them, so that they cannot end it either (R57)", async () => {
    const office = await found();
    expect(await open(office)).toMatchObject([
      { about: { staffId: listener } },
    ]);
    const nobody = await found(null);
    expect(await open(nobody)).not.toMatchObject([
      { about: { staffId: expect.anything() } },
    ]);
  });

  test("is said once: the same again is the same, other words are refused (R56)", async () => {
    const office = await found();
    const first = await conclude(office, work);
    office.clock.advance(60_000);
    expect((await conclude(office, work)).body).toEqual(first.body);
    expect((await conclude(office, notHeard)).status).toBe(409);
    const kept = await office.ledger.readPartition(findingPartition(outside));
    expect(kept.filter(({ kind }) => kind === "evidence")).toMatchObject([
      {
        type: "finding.concluded",
        details: { finding: outside.type, ...work },
      },
    ]);
  });

  test("is not ended by the daily comparison, and stays ended (R29)", async () => {
    const office = await found();
    await findBulk(office.ledger, { staffId: listener, now: opening });
    office.clock.set(noon);
    await reconcileAt(office, morning);
    expect(await open(office)).toHaveLength(2);
    await conclude(office, work);
    await reconcileAt(office, nextMorning);
    expect(await open(office)).toMatchObject([{ type: "bulk-listening" }]);
  });
});

test("what a comparison ends, nobody ends by word (T103)", async () => {
  const office = openOffice();
  const finding = { type: "missing", subject: "r-1" };
  expect(await conclude(office, notHeard, { finding })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining("the comparison does") },
  });
});

test.each([
  [
    "a finding that nobody made",
    { finding: { ...outside, subject: "x" } },
    404,
  ],
  ["a type that is none", { finding: { ...outside, type: "../x" } }, 400],
  ["a role that does not look", { claims: "supervisor" }, 403],
])("%s is refused", async (_, wrong, status) => {
  const office = await found();
  const { claims, ...rest } = { claims: undefined, ...wrong };
  const person =
    claims === undefined ? undefined : await registered(office, ["supervisor"]);
  const { status: got } = await conclude(office, notHeard, {
    ...rest,
    ...(person === undefined ? {} : { claims: claimsOf(person) }),
  });
  expect(got).toBe(status);
});
