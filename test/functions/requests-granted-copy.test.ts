import { describe, expect, test } from "vitest";
import { grantExport } from "#domain/listening/grant-export";
import { lineIdOf } from "#domain/listening/line-id";
import { scopeKey } from "#domain/ledger/keys";
import { staffKey } from "#domain/ledger/staff-keys";
import { InteractionId, RequestId, StaffId, SuspensionId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import { keepCall } from "#test/builders/calls";
import { transcriptOf } from "#test/builders/derivatives";
import { staffId } from "#test/builders/gateway";
import { linesOf } from "#test/builders/listening";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import { packageOf } from "#test/builders/packages";
import { approved, request, stepsOf } from "#test/builders/requests";

/** A request for a copy of one call, approved and not built yet. */
async function owed(overrides: Record<string, unknown> = {}) {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const recording = await recordingOf(office, interactionId);
  await transcriptOf(office, recording);
  const requestId = await approved(office, overrides);
  return { office, requestId, recording, interactionId };
}
type Owed = Awaited<ReturnType<typeof owed>>;

async function built({ office, requestId }: Owed) {
  await stepsOf(office, requestId).pack();
  const { names, text } = await packageOf(office, requestId);
  return { names, page: text("index.html"), data: text("data.json") };
}

const copies = async (office: Office) =>
  (await linesOf(office)).filter(({ use }) => use === "export");

/** Something happens to a recording between the approval and the building. */
async function meanwhile(
  { office, interactionId }: Owed,
  change: Partial<Recording>,
): Promise<void> {
  const recording = await recordingOf(office, interactionId);
  await put(office, { ...recording, ...change });
}

const put = (office: Office, item: LedgerItem) => office.ledger.replace([item]);

const sound = (names: readonly string[]) =>
  names.filter((name) => /^(?:audio|texts)\//.test(name));

describe("a recording in its subject's copy", () => {
  test("is asked for when the package is built, and is a line of who was given what before it is there (R56, T84)", async () => {
    const one = await owed();
    expect(await copies(one.office)).toEqual([]);
    const { names } = await built(one);
    expect(sound(names)).toHaveLength(2);
    const { approval } = await request(one.office, one.requestId);
    expect(await copies(one.office)).toMatchObject([
      {
        ...{ door: "broker", verdict: "granted", purpose: "subject-request" },
        circumstance: { kind: "request", requestId: one.requestId },
        recordingId: one.recording.recordingId,
        ...{ staffId, approvedAt: approval?.decidedAt, at: one.office.now() },
      },
    ]);
  });

  test("is one line however often the step is repeated that day (T102)", async () => {
    const one = await owed();
    await built(one);
    const { export: _lost, ...unbuilt } = await request(
      one.office,
      one.requestId,
    );
    await put(one.office, unbuilt);
    await built(one);
    expect(await copies(one.office)).toHaveLength(1);
  });

  test("is a line for each package that it goes into (T68)", async () => {
    const one = await owed({ rights: ["access", "portability"] });
    await built(one);
    expect(await copies(one.office)).toHaveLength(2);
  });

  test("is given though whoever approved the answer has left since (Art 15, T87)", async () => {
    const one = await owed();
    const member = await one.office.ledger.read(
      staffKey(StaffId.parse(staffId)),
    );
    if (member?.kind === "staff")
      await put(one.office, { ...member, leftAt: one.office.now() });
    expect(sound((await built(one)).names)).toHaveLength(2);
  });

  test("is given though it is restricted for its subject's own sake (Art 18(1)(c), T20)", async () => {
    const one = await owed();
    await meanwhile(one, {
      keepers: [
        ...(await recordingOf(one.office, one.interactionId)).keepers,
        {
          by: "restriction",
          id: SuspensionId.parse("00000000-0000-4000-8000-000000000001"),
        },
      ],
    });
    expect(sound((await built(one)).names)).toHaveLength(2);
  });

  test("that was erased meanwhile is left out with its texts, and the refusal is a line (T84)", async () => {
    const one = await owed();
    await meanwhile(one, { state: "erased" });
    expect(sound((await built(one)).names)).toEqual([]);
    expect(await copies(one.office)).toMatchObject([
      { verdict: "refused", reasons: ["gone"], staffId },
    ]);
  });

  test("whose time is over and that its request does not keep is left out, and the copy says so (R27, T84)", async () => {
    const one = await owed();
    await meanwhile(one, { keepers: [], dueAt: one.office.now() });
    const { names, page } = await built(one);
    expect(sound(names)).toEqual([]);
    expect(page).toContain("Its time is over");
    expect(await copies(one.office)).toMatchObject([
      { verdict: "refused", reasons: ["expired"] },
    ]);
  });
});

describe("nothing is given", () => {
  const ask = async (
    { office, recording }: Owed,
    asked: Awaited<ReturnType<typeof request>>,
  ) => {
    const grant = await grantExport(
      { ledger: office.ledger, lineId: () => lineIdOf("0".repeat(32)) },
      { request: asked, act: "package", recording, now: office.now() },
    );
    return grant.verdict === "refused" ? grant.reasons : [];
  };

  test("for a request that was closed meanwhile (R56)", async () => {
    const one = await owed();
    const open = await request(one.office, one.requestId);
    expect(await ask(one, open)).toEqual([]);
    await put(one.office, { ...open, closedAt: one.office.now() });
    expect(await ask(one, open)).toEqual(["matter"]);
  });

  test("for a right that nobody granted (R56)", async () => {
    const one = await owed();
    const open = await request(one.office, one.requestId);
    const { approval: _none, ...undecided } = open;
    await put(one.office, undecided);
    expect(await ask(one, undecided)).toEqual(["matter"]);
    expect(await copies(one.office)).toMatchObject([{ staffId: null }]);
  });

  test("of a call that was found to be somebody else's (R56, T54)", async () => {
    const one = await owed();
    const key = scopeKey(one.requestId, one.recording.recordingId);
    const scoped = await one.office.ledger.read(key);
    if (scoped?.kind === "scope")
      await put(one.office, { ...scoped, confirmed: false });
    const open = await request(one.office, one.requestId);
    expect(await ask(one, open)).toEqual(["matter"]);
  });

  test("of what is kept without a version", async () => {
    const one = await owed();
    const { versionId: _none, ...without } = await recordingOf(
      one.office,
      one.interactionId,
    );
    await put(one.office, without);
    const open = await request(one.office, one.requestId);
    expect(await ask(one, open)).toEqual(["gone"]);
  });

  test("for a request, or of a recording, that nobody knows", async () => {
    const one = await owed();
    const open = await request(one.office, one.requestId);
    const requestId = RequestId.parse("00000000-0000-4000-8000-000000000009");
    expect(await ask(one, { ...open, requestId })).toEqual(["matter"]);
    const unknown = {
      ...one,
      recording: {
        ...one.recording,
        interactionId: InteractionId.parse("nobodys"),
      },
    };
    expect(await ask(unknown, open)).toEqual(["gone"]);
  });
});
