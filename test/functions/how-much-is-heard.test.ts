import { describe, expect, test } from "vitest";
import { staffKey } from "#domain/ledger/staff-keys";
import { plusDays, plusSeconds } from "#domain/time/instant";
import { readReconciliations } from "#functions/read-reconciliations/read-reconciliations";
import { ask } from "#test/builders/gateway";
import {
  heard,
  linesOf,
  listen,
  reasonsOf,
  registered,
  reportHeard,
} from "#test/builders/listening";
import { opening } from "#test/builders/office";

const nobodys = "00000000-0000-4000-8000-000000000009";

describe("how much a person listens", () => {
  test("has a number a day; tomorrow it is a new one (R57, T90)", async () => {
    const { office, recordingId, person } = await heard();
    const policy = { playsADay: 2 };
    const play = () => listen(office, person, recordingId, { policy });
    expect([(await play()).status, (await play()).status]).toEqual([201, 201]);
    const third = await play();
    expect([third.status, reasonsOf(third)]).toEqual([429, ["quota"]]);
    expect(third.headers["retry-after"]).toBe(String(14 * 3600 - 30));
    office.clock.set(plusSeconds(opening, 14 * 3600));
    expect((await play()).status).toBe(201);
  });

  test("has a number a month for downloads, apart from plays (R66, T90)", async () => {
    const { office, recordingId } = await heard();
    const person = await registered(office, ["supervisor"]);
    const body = { purpose: "training", circumstance: { kind: "quality" } };
    const policy = { downloadsAMonth: 1 };
    const download = () =>
      listen(office, person, recordingId, { what: "downloads", body, policy });
    expect((await download()).status).toBe(201);
    expect((await download()).status).toBe(429);
    expect((await listen(office, person, recordingId)).status).toBe(201);
    office.clock.set(plusDays(opening, 5));
    expect((await download()).headers["retry-after"]).toBe(
      String(86_400 + 14 * 3600),
    );
    office.clock.set(plusDays(opening, 7));
    expect((await download()).status).toBe(201);
  });

  test("beyond what an hour's work asks for is stopped, and one finding a person and day (T90, T91)", async () => {
    const { office, recordingId, person } = await heard();
    const policy = { bulkAnHour: 1 };
    const play = () => listen(office, person, recordingId, { policy });
    await play();
    const stopped = await play();
    expect([stopped.status, stopped.headers["retry-after"]]).toEqual([
      429,
      String(3600 - 30),
    ]);
    await play();
    const { body } = await ask(readReconciliations(office), {
      route: "GET /findings",
    });
    expect(body["findings"]).toMatchObject([
      { type: "bulk-listening", about: { staffId: person.staffId } },
    ]);
    office.clock.set(plusSeconds(opening, 3600));
    expect((await play()).status).toBe(201);
  });
});

describe("what was heard", () => {
  async function played() {
    const at = await heard();
    const { body } = await listen(at.office, at.person, at.recordingId);
    const path = {
      recordingId: at.recordingId,
      listeningId: String(body["listeningId"]),
    };
    at.office.clock.advance(60_000);
    return { ...at, path };
  }

  test("is reported in seconds, and never becomes less (R56)", async () => {
    const { office, person, path } = await played();
    const report = (seconds: number) =>
      reportHeard(office, person, path, { seconds });
    expect((await report(12.5)).body).toEqual({
      listeningId: path.listeningId,
      heardSeconds: 12.5,
    });
    expect((await report(12.5)).body["heardSeconds"]).toBe(12.5);
    expect((await report(3)).body["heardSeconds"]).toBe(12.5);
    expect((await report(60)).body["heardSeconds"]).toBe(60);
    expect(await linesOf(office)).toMatchObject([{ heardSeconds: 60 }]);
  });

  test("is no more than the time that went by since", async () => {
    const { office, person, path } = await played();
    expect(
      await reportHeard(office, person, path, { seconds: 61 }),
    ).toMatchObject({ status: 422, body: { errors: [{ field: "seconds" }] } });
  });

  test("is told by nobody else; who tries is a line (R56)", async () => {
    const { office, path } = await played();
    const other = await registered(office, ["supervisor"]);
    const refused = await reportHeard(office, other, path, { seconds: 1 });
    expect([refused.status, reasonsOf(refused)]).toEqual([404, ["not-theirs"]]);
    const lines = await linesOf(office);
    expect(
      lines.find(({ staffId }) => staffId === other.staffId),
    ).toMatchObject({ verdict: "refused", reasons: ["not-theirs"] });
  });

  test.each([
    ["a play nobody asked for", { listeningId: nobodys }, 404],
    ["a recording nobody knows", { recordingId: nobodys }, 404],
    ["a play of no id", { listeningId: "../x" }, 400],
  ])("of %s is refused", async (_, wrong, status) => {
    const { office, person, path } = await played();
    const { status: answered } = await reportHeard(
      office,
      person,
      { ...path, ...wrong },
      { seconds: 1 },
    );
    expect(answered).toBe(status);
  });

  test("is not taken from a leaver (T87)", async () => {
    const { office, person, path } = await played();
    const member = await office.ledger.read(staffKey(person.staffId));
    if (member?.kind !== "staff") throw new Error("registered above");
    await office.ledger.replace([{ ...member, leftAt: office.now() }]);
    const refused = await reportHeard(office, person, path, { seconds: 1 });
    expect([refused.status, reasonsOf(refused)]).toEqual([401, ["left"]]);
  });
});
