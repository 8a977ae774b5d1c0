import { describe, expect, test } from "vitest";
import { candidatesOf } from "#domain/matching/candidates";
import { subjectFileKey } from "#domain/ledger/keys";
import { aCall, keepCall, report } from "#test/builders/calls";
import { said } from "#test/builders/granted-requests";
import { post } from "#test/builders/intakes";
import {
  historyOf,
  type Office,
  openOffice,
  writtenIn,
  recordingOf,
  recordingsOf,
} from "#test/builders/office";
import { packageOf } from "#test/builders/packages";
import {
  approved,
  begin,
  byAgent,
  decide,
  gathered,
  register,
  request,
  scope,
  stepsOf,
} from "#test/builders/requests";
import { reopen, shown, steer } from "#test/builders/steering";

const agentOf = (...agentIds: string[]) => ({
  subject: { ...byAgent.subject, agentIds },
});

describe("what a person may ask follows from the basis of their data", () => {
  test.each([
    ["customer", "objection", "Art 21(1), 7(3) GDPR", "withdrawal"],
    ["agent", "withdrawal", "Art 7(3), 6(1)(f) GDPR", "objection"],
    ["agent", "portability", "Art 20(1)(a) GDPR", "access"],
  ])(
    "a %s has no %s: the article is named, and what to ask instead (R23, R25)",
    async (kind, right, article, instead) => {
      const office = openOffice();
      const who = kind === "agent" ? byAgent : {};
      const { status, body } = await register(office, {
        ...who,
        rights: ["access", right],
      });
      expect(status).toBe(422);
      expect(body).toMatchObject({ article });
      expect(body["fix"]).toContain(`Register`);
      expect(body["fix"]).toContain(instead);
      expect(writtenIn(office)).toEqual([]);
    },
  );

  test.each(["access", "rectification", "erasure", "restriction", "objection"])(
    "an agent may ask for %s (R25)",
    async (right) => {
      const { status, body } = await register(openOffice(), {
        ...byAgent,
        rights: [right],
      });
      expect([status, body["subjectKind"]]).toEqual([201, "agent"]);
    },
  );

  test("rights are not corrected into what is not theirs (R23)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    const { status, body } = await steer(office, requestId, [
      "rights",
      { rights: ["objection"], reason: "misread" },
    ]);
    expect([status, body["article"]]).toEqual([409, "Art 21(1), 7(3) GDPR"]);
  });

  test("the public form says the same, and takes nothing down (R23)", async () => {
    const office = openOffice();
    const { status, body } = await post(office, { rights: ["objection"] });
    expect([status, body["article"]]).toEqual([422, "Art 21(1), 7(3) GDPR"]);
    expect(writtenIn(office)).toEqual([]);
  });

  test("the public form takes an agent's objection (R25, R41)", async () => {
    const office = openOffice();
    const { status } = await post(office, {
      ...{ rights: ["objection"], kind: "agent", agentIds: ["agent-7"] },
      phoneNumbers: undefined,
    });
    expect(status).toBe(202);
    expect(historyOf(office)).not.toContain("agent-7");
  });
});

describe("an agent", () => {
  test.each([
    [{ agentIds: ["agent-7"], kind: undefined }, "subject.agentIds"],
    [{ phoneNumbers: ["+32470550101"] }, "subject.phoneNumbers"],
    [{ agentIds: ["a b"] }, "subject.agentIds.0"],
    [{ kind: "manager" }, "subject.kind"],
  ])(
    "is found by the platform's ids and no number: %j",
    async (over, field) => {
      const { status, body } = await register(openOffice(), {
        subject: { ...byAgent.subject, ...over },
      });
      expect([status, body["errors"]]).toMatchObject([400, [{ field }]]);
    },
  );

  test("is kept as a token: the id is sealed, and nowhere else (R25, T58)", async () => {
    const office = openOffice();
    const requestId = await begin(office, agentOf("agent-of-note"));
    await report(office, aCall(), { agent_id: "agent-of-note" });
    expect(historyOf(office)).not.toContain("agent-of-note");
    expect((await request(office, requestId)).subjects).toHaveLength(1);
  });

  test("is asked about the calls in which they spoke, of whatever caller (R25)", async () => {
    const office = openOffice();
    const one = await keepCall(office);
    const other = await keepCall(office, { caller: "+32470550199" });
    await report(office, aCall(), { agent_id: "agent-8" });
    const requestId = await gathered(office, byAgent);
    const found = (await scope(office, requestId)).map(
      ({ interactionId }) => interactionId,
    );
    expect(found.toSorted()).toEqual(
      [one.interactionId, other.interactionId].toSorted(),
    );
  });

  test("has of a conversation that was handed on the own part only (R25, T53)", async () => {
    const office = openOffice();
    const first = await keepCall(office);
    const { callId, platformRecordingId } = aCall();
    const second = { ...first, callId, platformRecordingId };
    office.platform.hasRecorded(platformRecordingId, callId);
    await report(office, second, { agent_id: "agent-8" });
    const requestId = await begin(office, byAgent);
    const found = await candidatesOf(
      office.ledger,
      await request(office, requestId),
    );
    expect(found.map((one) => one.callId)).toEqual([first.callId]);
  });

  test("keeps what a copy may need from expiring, as a customer does (R25, T50)", async () => {
    const office = openOffice();
    const { interactionId } = await keepCall(office);
    const requestId = await begin(office, byAgent);
    await stepsOf(office, requestId).freeze();
    expect((await recordingOf(office, interactionId)).keepers).toEqual([
      { by: "request", id: requestId },
    ]);
  });

  test("is not told what the customer answered (R25, T64)", async () => {
    const office = openOffice();
    await keepCall(office);
    const answered = /"answer": "given"/;
    expect(await dataOf(office, byAgent)).not.toMatch(answered);
    expect(await dataOf(office, {})).toMatch(answered);
  });

  test("stays an agent in a second round (R25)", async () => {
    const office = openOffice();
    const requestId = await closedRequest(office);
    const asCustomer = await reopen(office, requestId);
    expect(asCustomer.body).toMatchObject({
      errors: [{ field: "subject.kind" }],
    });
    const { status, body } = await reopen(office, requestId, {
      ...byAgent,
    });
    expect([status, body["subjectKind"]]).toEqual([200, "agent"]);
  });
});

describe("what a request newly says of a person", () => {
  test("stays in its sealed file: no call and no other index learns of it (T59)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const before = await recordingsOf(office, call.interactionId);
    const number = "+32470559999";
    const requestId = await gathered(
      office,
      {
        rights: ["rectification"],
        subject: {
          phoneNumbers: [number],
          email: "new@example.org",
          name: "New Name",
          words: said,
        },
      },
      {
        verdict: "confirmed",
        method: "call-facts",
        scope: { kind: "named-calls", interactionIds: [call.interactionId] },
      },
    );
    expect(await recordingsOf(office, call.interactionId)).toEqual(before);
    const found = await office.ledger.find(
      "subject",
      await office.tokens.current(number),
    );
    expect(found).toMatchObject([{ kind: "subject-link", requestId }]);
    expect(await office.ledger.read(subjectFileKey(requestId))).toBeDefined();
    expect(historyOf(office)).not.toMatch(/New Name|new@example|9999/);
  });
});

async function dataOf(office: Office, overrides: object) {
  const requestId = await approved(office, { ...overrides });
  await stepsOf(office, requestId).pack();
  return (await packageOf(office, requestId)).text("data.json");
}

async function closedRequest(office: Office) {
  await keepCall(office);
  const requestId = await gathered(office, {
    ...byAgent,
    rights: ["information"],
  });
  const steps = stepsOf(office, requestId);
  await steps.openApproval();
  await decide(office, requestId, "approval", { verdict: "approved" });
  await steps.answer();
  await steps.close();
  office.clock.advance(7 * 86_400_000);
  expect(await shown(office, requestId)).toMatchObject({
    state: "fulfilled",
  });
  return requestId;
}
