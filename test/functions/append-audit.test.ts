import { describe, expect, test } from "vitest";
import type { AuditStore } from "#domain/audit/audit-port";
import { requestPartition } from "#domain/ledger/keys";
import { plusDays } from "#domain/time/instant";
import { streamRecord } from "#local/run/stream-record";
import { SignedStatement } from "#schemas/statement";
import {
  anchor,
  append,
  batchOf,
  checkOffice,
  objectsIn,
  openAudited,
  recordsIn,
} from "#test/builders/audit";
import { answer, aCall, keepCall } from "#test/builders/calls";
import { type Office, opening } from "#test/builders/office";
import { approved } from "#test/builders/requests";

const written = (office: Office) => office.stream.after(0, 10_000).length;
const nothingFailed = { batchItemFailures: [] };

describe("the audit chain", () => {
  test("has each write to the ledger once, in order and joined to the one before (R68, T96)", async () => {
    const office = await openAudited();
    await keepCall(office);
    expect(await append(office)).toEqual(nothingFailed);
    const records = await recordsIn(office);
    expect(records).toHaveLength(written(office));
    expect(await checkOffice(office)).toMatchObject({
      records: written(office),
    });
    expect(new Set(records.map(({ change }) => change))).toEqual(
      new Set(["added", "changed"]),
    );
  });

  test("says of acts who did what, by codes and ids (R68)", async () => {
    const office = await openAudited();
    const requestId = await approved(office);
    await append(office);
    const acts = (await recordsIn(office)).filter(
      ({ partition, facts }) =>
        partition === requestPartition(requestId) &&
        facts?.["evidence"] === "approval.decided",
    );
    expect(acts).toMatchObject([{ facts: { by: expect.any(String) } }]);
  });

  test("has no word, number or address of anybody's, and nothing sealed (T39, T94)", async () => {
    const office = await openAudited();
    await keepCall(office);
    await approved(office);
    await append(office);
    const [subject] = office.stream
      .after(0, 10_000)
      .flatMap(({ after }) => (after?.kind === "subject" ? [after] : []));
    const text = (await objectsIn(office)).map((one) => one.text).join("");
    expect(text).not.toMatch(/470550101|ada@|Ada Example/);
    expect(JSON.stringify(subject)).toContain("sealed");
    for (const value of Object.values(subject ?? {}))
      if (typeof value === "string" && value.length > 60)
        expect(text).not.toContain(value);
  });

  test("tells of a removal with the digest of what was removed (T25)", async () => {
    const office = await openAudited();
    const requestId = await approved(office);
    const [file] = (
      await office.ledger.readPartition(requestPartition(requestId))
    ).filter(({ kind }) => kind === "subject");
    if (file === undefined) throw new Error("a request has a subject file");
    await office.ledger.remove(file);
    await append(office);
    expect((await recordsIn(office)).at(-1)).toMatchObject({
      kind: "subject",
      change: "removed",
      revision: file.revision,
    });
  });

  test("takes a batch that comes again once (T96, T106)", async () => {
    const office = await openAudited();
    await keepCall(office);
    await append(office);
    await answer(office, aCall(), { digit: "2" });
    await append(office);
    await append(office);
    expect(await recordsIn(office)).toHaveLength(written(office));
  });

  test("takes a batch that comes again late, behind others and with new ones, once (T96)", async () => {
    const office = await openAudited();
    await keepCall(office);
    await append(office);
    office.clock.set(plusDays(opening, 1));
    await answer(office, aCall(), { digit: "2" });
    await append(office);
    expect(await recordsIn(office)).toHaveLength(written(office));
  });

  test("takes a batch that comes again after hours a second time, which whoever verifies tells from a forgery (T96)", async () => {
    const office = await openAudited();
    await answer(office, aCall(), { digit: "2" });
    const first = batchOf(office);
    await append(office, first);
    office.clock.advance(2 * 3600 * 1000);
    const since = office.stream.latest();
    await answer(office, aCall(), { digit: "2" });
    await append(office, batchOf(office, since));
    await append(office, first);
    expect(await checkOffice(office)).toMatchObject({
      records: 3,
      repeated: 1,
      atOdds: [],
    });
    const [change] = office.stream.after(0, 1);
    if (change?.after?.kind !== "consent") throw new Error("no answer");
    const lie = streamRecord({
      ...change,
      sequence: 999,
      after: { ...change.after, answer: "given" },
    });
    await append(office, { Records: [lie] });
    expect(await checkOffice(office)).toMatchObject({
      repeated: 1,
      atOdds: [4],
    });
  });

  test("takes a large batch in several objects", async () => {
    const office = await openAudited();
    for (let call = 0; call < 260; call += 1)
      await answer(office, aCall(), { digit: "2" });
    await append(office);
    expect((await objectsIn(office)).map(({ key }) => key)).toEqual([
      "chain/000000000001.ndjson",
      "chain/000000000201.ndjson",
    ]);
    expect(await checkOffice(office)).toMatchObject({ records: 260 });
  });

  test("refuses an event that tells of nothing, and takes those before it (T106)", async () => {
    const office = await openAudited();
    await answer(office, aCall(), { digit: "2" });
    const { Records } = batchOf(office);
    const empty = { eventID: "none", dynamodb: { SequenceNumber: "9" } };
    expect(await append(office, { Records: [empty] })).toEqual({
      batchItemFailures: [{ itemIdentifier: "9" }],
    });
    await append(office, { Records });
    expect(await recordsIn(office)).toHaveLength(written(office));
  });
});

type Call = keyof AuditStore;
const calls: readonly Call[] = ["head", "move", "put"];

/** A store whose `nth` call ends the writer: before anything was done, or when it was done and nobody heard. */
function dyingAt(store: AuditStore, nth: number, heard: boolean): AuditStore {
  let count = 0;
  const dying =
    <Input extends unknown[], Output>(
      call: (...input: Input) => Promise<Output>,
    ) =>
    async (...input: Input): Promise<Output> => {
      count += 1;
      if (count === nth && !heard) throw new Error("killed before");
      const output = await call(...input);
      if (count === nth) throw new Error("killed after");
      return output;
    };
  return {
    head: dying(store.head),
    move: dying(store.move),
    put: dying(store.put),
  };
}

describe("a writer", () => {
  test.each(
    Array.from({ length: 2 * (calls.length + 1) }, (_, at) => ({
      nth: 1 + Math.floor(at / 2),
      heard: at % 2 === 1,
    })),
  )(
    "that dies at call $nth, heard: $heard, leaves a chain that the next one goes on with (T96)",
    async ({ nth, heard }) => {
      const office = await openAudited();
      await answer(office, aCall(), { digit: "2" });
      const audit = {
        ...dyingAt(office.audit, nth, heard),
        page: office.audit.page,
      };
      const died = await append({ ...office, audit });
      expect(died.batchItemFailures).toHaveLength(1);
      await answer(office, aCall(), { digit: "2" });
      await append(office);
      expect(await recordsIn(office)).toHaveLength(2);
      expect(await checkOffice(office)).toMatchObject({ records: 2 });
    },
  );

  test("that finds the end moved goes on from there, and none forks the chain (T96)", async () => {
    const office = await openAudited();
    await answer(office, aCall(), { digit: "2" });
    const mine = batchOf(office);
    await answer(office, aCall(), { digit: "2" });
    const others = batchOf(office, office.stream.latest() - 1);
    let met = false;
    const move: AuditStore["move"] = async (head) => {
      if (!met) {
        met = true;
        await append(office, others);
      }
      return office.audit.move(head);
    };
    await append({ ...office, audit: { ...office.audit, move } }, mine);
    expect(await recordsIn(office)).toHaveLength(2);
    expect(await checkOffice(office)).toMatchObject({ records: 2 });
  });

  test("that finds the end moved each time leaves its batch for later (T96)", async () => {
    const office = await openAudited();
    await answer(office, aCall(), { digit: "2" });
    const move = () => Promise.resolve("conflict" as const);
    const answered = await append({
      ...office,
      audit: { ...office.audit, move },
    });
    expect(answered.batchItemFailures).toHaveLength(1);
    expect(await recordsIn(office)).toEqual([]);
  });
});

describe("the anchor of the chain", () => {
  test("is signed each day, once, and kept at three places (T96)", async () => {
    const office = await openAudited();
    await keepCall(office);
    await append(office);
    await anchor(office, opening);
    office.clock.set(plusDays(opening, 1));
    await append(office);
    await anchor(office, plusDays(opening, 1));
    await anchor(office, plusDays(opening, 1));
    const kept = await objectsIn(office, "anchors/");
    const [first, second] = kept.map(
      ({ text }) => SignedStatement.parse(JSON.parse(text)).statement,
    );
    if (first?.format !== "tacet-audit-anchor-1") throw new Error("no anchor");
    expect(second).toMatchObject({ first: first.last + 1, count: 1 });
    expect(kept).toHaveLength(2);
    const exported = office.s3
      .listVersions("exports")
      .map(({ key }) => key)
      .filter((key) => key.includes("audit-anchor"));
    expect(new Set(exported).size).toBe(2);
    const items = await office.ledger.readPartition("audit-anchors#2026-11");
    expect(items.map((item) => "document" in item && item.document)).toEqual(
      kept.map(({ text }) => text),
    );
  });

  test("of a chain without a record is none", async () => {
    const office = await openAudited();
    await anchor(office, opening);
    expect(await objectsIn(office, "anchors/")).toEqual([]);
  });
});
