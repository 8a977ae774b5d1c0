import type { Ledger } from "#domain/ports";
import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { keepCall, sweep } from "#test/builders/calls";
import {
  derivedBytes,
  keepText,
  transcriptOf,
} from "#test/builders/derivatives";
import { privacyClaims } from "#test/builders/gateway";
import { linesOf, quality, reasonsOf } from "#test/builders/listening";
import { withdraw } from "#test/builders/withdrawals";
import { SuspensionId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import { textOf } from "#test/contracts/bodies";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";

async function kept() {
  const office = openOffice();
  const call = await keepCall(office);
  const recording = await recordingOf(office, call.interactionId);
  return { office, call, recording, recordingId: recording.recordingId };
}

/** Others were faster with every item of that kind. */
const conflictOn =
  (kind: LedgerItem["kind"]) =>
  ({ ledger }: Office): Ledger["replace"] =>
  (items) =>
    items.some((item) => item.kind === kind)
      ? Promise.resolve(["conflict"])
      : ledger.replace(items);

describe("a text made from a recording", () => {
  test("is kept until the recording is due, and no longer (T8)", async () => {
    const { office, recording, recordingId } = await kept();
    expect(await keepText(office, recordingId)).toMatchObject({
      status: 201,
      body: { form: "transcript", dueAt: recording.dueAt },
    });
    expect(derivedBytes(office)).toHaveLength(1);
  });

  test("is stored as it was sent, under a random id (T8, T39)", async () => {
    const { office, recording } = await kept();
    const { key, versionId } = await transcriptOf(office, recording);
    expect(key).toMatch(/^derivatives\/[0-9a-f-]{36}$/);
    if (versionId === undefined) throw new Error("it was stored");
    const body = await office.objects.read("exports", { key, versionId });
    expect(await textOf(body)).toBe("Good morning.");
  });

  test.each([
    ["form", { form: "song" }],
    ["text", { text: "" }],
    ["text", { text: 7 }],
    ["purpose", { purpose: "curiosity" }],
    ["circumstance", { circumstance: undefined }],
  ])(
    "of a form nobody knows is refused by the field %s",
    async (field, body) => {
      const { office, recordingId } = await kept();
      expect(await keepText(office, recordingId, body)).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
      expect(derivedBytes(office)).toEqual([]);
    },
  );

  test.each([
    ["not-an-id", 400],
    ["00000000-0000-4000-8000-000000000009", 404],
  ])("of a recording nobody knows is refused: %s", async (id, status) => {
    const { office } = await kept();
    expect((await keepText(office, id)).status).toBe(status);
  });

  test("is refused once the recording is due, erased or ordered erased (R27, T8)", async () => {
    const { office, recordingId } = await kept();
    office.clock.set(plusDays(opening, 30));
    const due = await keepText(office, recordingId);
    expect([due.status, reasonsOf(due)]).toEqual([403, ["expired"]]);
    await sweep(office, "erase");
    const erased = await keepText(office, recordingId);
    expect([erased.status, reasonsOf(erased)]).toEqual([403, ["gone"]]);
    expect(derivedBytes(office)).toEqual([]);
  });

  test("is refused while the recording is restricted, which is stored and not used (T20, T84)", async () => {
    const { office, recording, recordingId } = await kept();
    await office.ledger.replace([
      {
        ...recording,
        keepers: [{ by: "restriction", id: SuspensionId.parse(recordingId) }],
      },
    ]);
    const refused = await keepText(office, recordingId);
    expect([refused.status, reasonsOf(refused)]).toEqual([403, ["restricted"]]);
    expect(derivedBytes(office)).toEqual([]);
  });

  test("is a use by the grant of that moment, and a line before it is kept (R56, T84)", async () => {
    const { office, recordingId } = await kept();
    const put: typeof office.objects.put = async (...given) => {
      expect(await linesOf(office)).toMatchObject([
        {
          ...{ door: "broker", use: "transcribe", verdict: "granted" },
          ...{ role: "quality-specialist", recordingId, ...quality },
        },
      ]);
      return office.objects.put(...given);
    };
    const objects = { ...office.objects, put };
    const answer = await keepText({ ...office, objects }, recordingId);
    expect(answer.status).toBe(201);
  });

  test("is not made without the customer's consent, and the attempt is a line (R40, T84)", async () => {
    const { office, call, recordingId } = await kept();
    await withdraw(office, call);
    const refused = await keepText(office, recordingId);
    expect(refused.status).toBe(403);
    expect(reasonsOf(refused)).toContain("consent");
    expect(await linesOf(office)).toMatchObject([
      { use: "transcribe", verdict: "refused", recordingId },
    ]);
    expect(derivedBytes(office)).toEqual([]);
  });

  test("counts among what its maker may be granted, and too many in an hour are a finding (T90)", async () => {
    const { office, recordingId } = await kept();
    const { bulkAnHour } = environment.LISTENING_POLICY;
    for (let made = 0; made < bulkAnHour; made += 1)
      await keepText(office, recordingId);
    const { status, headers } = await keepText(office, recordingId);
    expect([status, Number(headers["retry-after"]) > 0]).toEqual([429, true]);
    expect(historyOf(office)).toContain("bulk-listening");
  });

  test("is refused when somebody else changed the recording just then, and nothing is stored (T8)", async () => {
    const { office, recordingId } = await kept();
    const ledger = {
      ...office.ledger,
      replace: conflictOn("recording")(office),
    };
    expect((await keepText({ ...office, ledger }, recordingId)).status).toBe(
      409,
    );
    expect(derivedBytes(office)).toEqual([]);
  });

  test("is told to have gone when the recording went while it was being stored (T8)", async () => {
    const { office, recordingId } = await kept();
    const ledger = {
      ...office.ledger,
      replace: conflictOn("derivative")(office),
    };
    expect(await keepText({ ...office, ledger }, recordingId)).toMatchObject({
      status: 409,
      body: { detail: "The recording was erased meanwhile, and this with it." },
    });
  });

  test("is refused when the recording is not under its key any more", async () => {
    const { office, recordingId } = await kept();
    const read: Ledger["read"] = (key) =>
      key.item === "staff"
        ? office.ledger.read(key)
        : Promise.resolve(undefined);
    const ledger = { ...office.ledger, read };
    expect((await keepText({ ...office, ledger }, recordingId)).status).toBe(
      404,
    );
  });

  test("is for quality staff and supervisors to make (R18, R66)", async () => {
    const { office, recordingId } = await kept();
    const officer = await keepText(office, recordingId, {}, privacyClaims);
    expect([officer.status, reasonsOf(officer)]).toEqual([403, ["role"]]);
    expect((await keepText(office, recordingId, {}, {})).status).toBe(401);
    expect(derivedBytes(office)).toEqual([]);
  });
});

describe("an evaluation that a machine made", () => {
  const scored = (office: Office, recordingId: string, said: object = {}) =>
    keepText(office, recordingId, {
      ...{ form: "evaluation", by: "machine" },
      ...said,
    });

  test("is refused as long as no assessment lets a machine score people, and nothing is kept or counted (Art 22, 35, T91)", async () => {
    const { office, recordingId } = await kept();
    const { status, body } = await scored(office, recordingId);
    expect([status, body["article"]]).toEqual([403, "Art 22, 35 GDPR"]);
    expect(body["fix"]).toContain("listening.machineScoring");
    expect([derivedBytes(office), await linesOf(office)]).toEqual([[], []]);
  });

  test("is kept as a machine's once one does (Art 35, T91)", async () => {
    const { office, recordingId } = await kept();
    const answer = await keepText(
      office,
      recordingId,
      { form: "evaluation", by: "machine" },
      undefined,
      {
        ...environment.LISTENING_POLICY,
        machineScoring: { on: true, assessment: "DPIA-7" },
      },
    );
    expect(answer.status).toBe(201);
    expect(historyOf(office)).toContain('"madeBy":"machine"');
  });

  test.each([
    ["a person's evaluation", { by: "person" }],
    ["one of which nobody says more", { by: undefined }],
    ["a machine's transcript, which scores nobody,", { form: "transcript" }],
  ])("is not meant by %s (T91)", async (_, said) => {
    const { office, recordingId } = await kept();
    expect((await scored(office, recordingId, said)).status).toBe(201);
  });
});
