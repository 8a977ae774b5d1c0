import { describe, expect, test } from "vitest";
import { plusDays, plusSeconds } from "#domain/time/instant";
import { LegalDate } from "#schemas/instant";
import { agentOnProbation } from "#test/builders/probations";
import {
  claimsOf,
  heard,
  linesOf,
  listen,
  listListenings,
  quality,
  reasonsOf,
  registered,
} from "#test/builders/listening";
import { historyOf, opening } from "#test/builders/office";
import { withdraw } from "#test/builders/withdrawals";

const nobodys = "00000000-0000-4000-8000-000000000009";

describe("hearing a recording", () => {
  test("is a line in the ledger, then a link of minutes to exactly its version (R29, R56, T90)", async () => {
    const { office, recordingId, recording, person } = await heard();
    const before = office.now();
    const { status, body } = await listen(office, person, recordingId);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      expiresAt: plusSeconds(before, 300),
      role: "quality-specialist",
    });
    expect(await linesOf(office)).toMatchObject([
      {
        listeningId: body["listeningId"],
        ...{ door: "broker", use: "play", verdict: "granted", reasons: [] },
        ...{ staffId: person.staffId, recordingId, ...quality },
        versionId: recording.versionId,
        interactionId: recording.interactionId,
        until: body["expiresAt"],
      },
    ]);
    const opened = office.s3.openLink(String(body["url"]), office.now());
    expect(opened).toMatchObject({ outcome: "opened", as: "inline" });
  });

  test("ends with its link: after minutes it opens nothing (T90)", async () => {
    const { office, recordingId, person } = await heard();
    const { body } = await listen(office, person, recordingId);
    const after = plusSeconds(office.now(), 300);
    expect(office.s3.openLink(String(body["url"]), after)).toEqual({
      outcome: "expired",
    });
  });

  test("gives no link when its line could not be written (R56)", async () => {
    const { office, recordingId, person } = await heard();
    let links = 0;
    const broken = {
      ...office,
      ledger: {
        ...office.ledger,
        append: (item: Parameters<typeof office.ledger.append>[0]) =>
          item.kind === "listening"
            ? Promise.reject(new Error("no ledger"))
            : office.ledger.append(item),
      },
      objects: {
        ...office.objects,
        link: () => {
          links += 1;
          return Promise.resolve("");
        },
      },
    };
    expect((await listen(broken, person, recordingId)).status).toBe(500);
    expect(links).toBe(0);
  });

  test("says nobody's name and no number, in the line or anywhere (R61, T37)", async () => {
    const { office, call, recordingId, person } = await heard();
    await listen(office, person, recordingId);
    expect(historyOf(office)).not.toContain(call.caller);
  });

  test("by a teacher is teaching, and by a supervisor alone (R19)", async () => {
    const { office, recordingId, person } = await heard();
    const body = { purpose: "training", circumstance: { kind: "contract" } };
    const refused = await listen(office, person, recordingId, { body });
    expect([refused.status, reasonsOf(refused)]).toEqual([403, ["role"]]);
    const supervisor = await registered(office, ["supervisor"]);
    const { status } = await listen(office, supervisor, recordingId, { body });
    expect(status).toBe(201);
    const lines = await linesOf(office);
    expect(lines.map(({ use }) => use)).toEqual(["train", "train"]);
  });

  test("needs a download's own role to keep it, as a file (R66, T90)", async () => {
    const { office, recordingId, person } = await heard();
    const what = "downloads";
    const body = { purpose: "training", circumstance: { kind: "quality" } };
    const refused = await listen(office, person, recordingId, { what, body });
    expect([refused.status, reasonsOf(refused)]).toEqual([403, ["role"]]);
    const supervisor = await registered(office, ["supervisor"]);
    const given = await listen(office, supervisor, recordingId, { what, body });
    expect(
      office.s3.openLink(String(given.body["url"]), office.now()),
    ).toMatchObject({ outcome: "opened", as: "attachment" });
  });
});

describe("a refusal to let somebody listen", () => {
  test("says all that stands against it with what to do, and is a line too (R16, R57, T84)", async () => {
    const { office, recordingId } = await heard();
    const person = await registered(office, ["quality-specialist"], {
      entityId: "fr-4",
      training: {
        completedOn: LegalDate.parse("2024-01-01"),
        expiresOn: LegalDate.parse("2025-01-01"),
      },
    });
    const body = {
      purpose: "performance-assessment",
      circumstance: { kind: "probation" },
    };
    const refused = await listen(office, person, recordingId, { body });
    const reasons = ["no-training", "purpose", "probation-over", "entity"];
    expect([refused.status, reasonsOf(refused)]).toEqual([403, reasons]);
    expect(refused.text.match(/"fix":"[^"]+"/g)).toHaveLength(4);
    expect(await linesOf(office)).toMatchObject([
      { verdict: "refused", reasons, staffId: person.staffId, recordingId },
    ]);
  });

  test("of an agent on probation is from the day after its last, and where personnel told of none (R16, T85)", async () => {
    const { office, recordingId, person } = await heard();
    const body = { ...quality, circumstance: { kind: "probation" } };
    const asked = async () => {
      const answer = await listen(office, person, recordingId, { body });
      return [answer.status, reasonsOf(answer)];
    };
    expect(await asked()).toEqual([403, ["probation-over"]]);
    await agentOnProbation(office, opening.slice(0, 10), "agent-8");
    expect(await asked()).toEqual([403, ["probation-over"]]);
    await agentOnProbation(office, opening.slice(0, 10));
    expect(await asked()).toEqual([201, []]);
    office.clock.set(plusDays(opening, 1));
    expect(await asked()).toEqual([403, ["probation-over"]]);
  });

  test.each([
    [
      "an access token of nobody on record",
      "[quality-specialist]",
      ["no-undertaking", "no-training", "role", "entity"],
    ],
    ["a group that only sounds like a role", "[supervisor-trainee]", undefined],
    ["a role of the group alone", "[supervisor]", undefined],
    ["groups that are no list", "supervisor", undefined],
  ])("of %s is one of role (T84, T86)", async (what, groups, expected) => {
    const { office, recordingId } = await heard();
    const known = await registered(office, ["quality-specialist"]);
    const person = expected === undefined ? known.staffId : "stranger-1";
    const refused = await listen(office, known, recordingId, {
      claims: {
        sub: person,
        token_use: "access",
        "cognito:groups": groups,
      },
    });
    const reasons = expected ?? ["role"];
    expect([what, refused.status, reasonsOf(refused)]).toEqual([
      what,
      403,
      reasons,
    ]);
    expect(await linesOf(office)).toMatchObject([{ reasons }]);
  });

  test("of a leaver is at once, however long the token is good (T87)", async () => {
    const { office, recordingId } = await heard();
    const left = await registered(office, ["quality-specialist"], {
      leftAt: opening,
    });
    const refused = await listen(office, left, recordingId);
    expect([refused.status, reasonsOf(refused)]).toEqual([401, ["left"]]);
    expect(await linesOf(office)).toMatchObject([{ reasons: ["left"] }]);
  });

  test("of a leaver is the same where there is no such recording (T87)", async () => {
    const { office } = await heard();
    const left = await registered(office, ["quality-specialist"], {
      leftAt: opening,
    });
    const none = "00000000-0000-4000-8000-000000000009";
    const refused = await listen(office, left, none);
    expect([refused.status, reasonsOf(refused)]).toEqual([401, ["left"]]);
    expect(await linesOf(office)).toMatchObject([{ reasons: ["left"] }]);
  });

  test("of an ID token is written down with whose it is (T89)", async () => {
    const { office, recordingId, person } = await heard();
    const claims = { ...claimsOf(person), token_use: "id" };
    const { status } = await listen(office, person, recordingId, { claims });
    expect(status).toBe(401);
    expect(await linesOf(office)).toMatchObject([
      { reasons: ["token"], staffId: person.staffId, recordingId },
    ]);
  });

  test("of a token without a subject of ours leaves nobody to write down", async () => {
    const { office, recordingId, person } = await heard();
    const { status } = await listen(office, person, recordingId, {
      claims: { sub: "../x" },
    });
    expect([status, await linesOf(office)]).toEqual([401, []]);
  });

  test.each([
    ["no id", "../../secret", 400],
    ["another's bucket", "..%2f..%2fexports", 400],
    ["nobody's", nobodys, 404],
  ])("of %s is a line without what was tried (R56)", async (_, id, status) => {
    const { office, person } = await heard();
    expect((await listen(office, person, id)).status).toBe(status);
    expect(await linesOf(office)).toMatchObject([{ reasons: ["unknown"] }]);
    expect(historyOf(office)).not.toContain("secret");
  });

  test("of a call whose consent was withdrawn is at once (R40)", async () => {
    const { office, call, recordingId, person } = await heard();
    await withdraw(office, call);
    const refused = await listen(office, person, recordingId);
    expect(reasonsOf(refused)).toContain("consent");
  });

  test("of what is due is one of its time, and of what is erased one of being gone (R27)", async () => {
    const { office, recordingId, person } = await heard();
    office.clock.set(plusDays(opening, 31));
    const late = await listen(office, person, recordingId);
    expect(reasonsOf(late)).toEqual(["expired"]);
  });

  test.each([
    ["purpose", { ...quality, purpose: "curiosity" }],
    ["circumstance.kind", { ...quality, circumstance: { kind: "mood" } }],
    ["because", { ...quality, because: "I want to" }],
  ])("of a body that is none is told by the field %s", async (field, body) => {
    const { office, recordingId, person } = await heard();
    expect(await listen(office, person, recordingId, { body })).toMatchObject({
      status: 400,
      body: { errors: [{ field }] },
    });
  });
});

describe("the listening ledger", () => {
  test("is read by day, by person and by call (R29, R56)", async () => {
    const { office, call, recordingId, person } = await heard();
    const other = await registered(office, ["supervisor"]);
    await listen(office, person, recordingId);
    await listen(office, other, recordingId);
    const day = office.now().slice(0, 10);
    const count = async (query: Record<string, string>) => {
      const { body } = await listListenings(office, query);
      return Array.isArray(body["listenings"]) ? body["listenings"].length : 0;
    };
    expect(await count({ day })).toBe(2);
    expect(await count({})).toBe(2);
    expect(await count({ day, staff: other.staffId })).toBe(1);
    expect(await count({ call: call.interactionId })).toBe(2);
    expect(await count({ day: "2026-01-01" })).toBe(0);
  });

  test("is read by supervisors as far as it is of their own entity's people (R20, R57)", async () => {
    const { office, recordingId, person } = await heard();
    const supervisor = await registered(office, ["supervisor"]);
    const far = await registered(office, ["quality-specialist"], {
      entityId: "us-17.1",
    });
    await listen(office, person, recordingId);
    await listen(office, far, recordingId);
    const { body } = await listListenings(office, {}, claimsOf(supervisor));
    expect(body["listenings"]).toMatchObject([{ staffId: person.staffId }]);
  });

  test("is read by nobody who only listens (R57)", async () => {
    const { office, person } = await heard();
    const { status } = await listListenings(office, {}, claimsOf(person));
    expect(status).toBe(403);
  });
});
