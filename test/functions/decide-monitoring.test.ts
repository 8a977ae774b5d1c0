import { expect, test } from "vitest";
import { itemsOf, environment, openOffice } from "#test/builders/office";
import { CallId } from "#schemas/ids";
import { aCall, answer, report } from "#test/builders/calls";
import { agentOnProbation } from "#test/builders/probations";
import { aMember } from "#test/builders/staff";
import { ask } from "#test/builders/gateway";
import { decideMonitoring } from "#functions/decide-monitoring/decide-monitoring";

const line = "+12025550100";
const claims = {
  sub: "quality-1",
  token_use: "access",
  "cognito:groups": "[quality-specialist]",
};

async function anOffice() {
  const office = openOffice();
  const asking = aMember({
    staffId: claims.sub,
    entityId: "us-17.1",
    roles: ["quality-specialist"],
  });
  await office.ledger.append(asking);
  const call = aCall({ line, caller: "+12025550177" });
  await answer(office, call, { prompt_id: "monitoring-welcome" });
  const decide = (body: object = { circumstance: "quality" }) =>
    ask(decideMonitoring(office, environment), {
      route: "POST /calls/{interactionId}/monitoring-decisions",
      parameters: { interactionId: call.interactionId },
      claims,
      body,
    });
  return { office, call, decide };
}

test("who asks before listening gets a yes of minutes, and the ledger a line (R14, R29, T84)", async () => {
  const { office, call, decide } = await anOffice();
  const { status, body } = await decide();
  expect([status, body]).toEqual([
    201,
    {
      decision_id: expect.any(String),
      allowed: true,
      reasons: [],
      valid_until: "2026-11-24T10:10:00.000Z",
    },
  ]);
  expect(await itemsOf(office, call.interactionId)).toContainEqual(
    expect.objectContaining({ kind: "listening", door: "live" }),
  );
});

test("a no is an answer with its reasons, and a line like a yes (R16, R29)", async () => {
  const { office, call, decide } = await anOffice();
  const { status, body } = await decide({
    circumstance: "contract",
    purpose: "performance-assessment",
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    allowed: false,
    reasons: ["purpose"],
    valid_until: null,
  });
  expect(await itemsOf(office, call.interactionId)).toContainEqual(
    expect.objectContaining({ kind: "listening", verdict: "refused" }),
  );
});

test.each([{}, { circumstance: "curiosity" }])(
  "there is no listening without one of the three circumstances: %j (R16)",
  async (body) => {
    const { decide } = await anOffice();
    expect((await decide(body)).status).toBe(400);
  },
);

test("a probation gives rise to it while one of the call's agents known so far is on it (R16, T85)", async () => {
  const { office, call, decide } = await anOffice();
  const asked = async () => {
    const { body } = await decide({ circumstance: "probation" });
    return body["reasons"];
  };
  await agentOnProbation(office, "2026-11-24");
  expect(await asked()).toEqual(["probation-over"]);
  const next = { ...call, callId: CallId.parse("call-next") };
  await report(office, call);
  await report(office, next, { agent_id: "agent-8" });
  expect(await asked()).toEqual([]);
  await agentOnProbation(office, "2026-11-23");
  expect(await asked()).toEqual(["probation-over"]);
  await agentOnProbation(office, "2026-11-24", "agent-8");
  expect(await asked()).toEqual([]);
});
