import { describe, expect, test } from "vitest";
import { probationOf } from "#domain/listening/probation";
import { employmentOf } from "#domain/staff/probation";
import { handleStaff } from "#functions/handle-staff/handle-staff";
import { CallId } from "#schemas/ids";
import { ask, privacyClaims } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
} from "#test/builders/office";
import { aMember, registered } from "#test/builders/staff";
import { aCollection, aRecording } from "#test/contracts/ledger-items";

const claimsOf = (sub: string, groups = "[security]") => ({
  ...{ ...privacyClaims, sub },
  "cognito:groups": groups,
});
const security = claimsOf("security-1");

/** An office whose security is on record. */
async function guarded(): Promise<Office> {
  const office = openOffice();
  await registered(office.ledger, [
    aMember({ staffId: "security-1", roles: ["security"] }),
  ]);
  return office;
}

describe("a probation", () => {
  const agent = "agent-7";
  const tell = (office: Office, probationEndsOn: string, claims = security) =>
    ask(handleStaff(office, environment), {
      route: "PUT /agents/probations",
      body: { agentId: agent, probationEndsOn },
      claims,
    });

  test("of the agent of a call ends when personnel says, and an agent whom nobody told of has none (R16, T85)", async () => {
    const office = await guarded();
    const spoken = aCollection({
      agent: await office.tokens.current(`agent#${agent}`),
    });
    const { callId } = spoken;
    const items = [spoken];
    const endsOn = () => probationOf(office.ledger, { callId }, items);
    expect(await endsOn()).toBeUndefined();
    expect((await tell(office, "2026-11-30")).status).toBe(200);
    expect(await endsOn()).toBe("2026-11-30");
  });

  test("is nobody's in a call of which no agent is known (T85)", async () => {
    const { ledger } = openOffice();
    const { callId } = aRecording();
    expect(await probationOf(ledger, { callId }, [])).toBeUndefined();
  });

  test("of another agent of the same call is none of this one's (R16, T85)", async () => {
    const office = await guarded();
    const { current } = office.tokens;
    const spoken = aCollection({ agent: await current("agent#agent-8") });
    const next = CallId.parse("call-next");
    const others = aCollection({
      callId: next,
      agent: await current(`agent#${agent}`),
    });
    await tell(office, "2026-11-30");
    const endsOn = (callId: CallId) =>
      probationOf(office.ledger, { callId }, [spoken, others]);
    expect(await endsOn(spoken.callId)).toBeUndefined();
    expect(await endsOn(next)).toBe("2026-11-30");
  });

  test("that is told anew ends then, and the agent's id is nowhere (T85)", async () => {
    const office = await guarded();
    await tell(office, "2026-11-30");
    await tell(office, "2026-11-30");
    await tell(office, "2026-10-31");
    const token = await office.tokens.current(`agent#${agent}`);
    expect(await employmentOf(office.ledger, token)).toMatchObject({
      probationEndsOn: "2026-10-31",
      revision: 1,
    });
    expect(historyOf(office)).not.toContain(agent);
  });

  test("is found under each key that is live (T57)", async () => {
    const office = await guarded();
    const token = await office.tokens.current(`agent#${agent}`);
    office.rotateTokenKey();
    await tell(office, "2026-11-30");
    expect(await employmentOf(office.ledger, token)).toBeDefined();
  });

  test("is told by security or a privacy officer (R57)", async () => {
    const office = await guarded();
    expect((await tell(office, "2026-11-30", privacyClaims)).status).toBe(200);
    const legal = claimsOf("security-1", "[legal]");
    expect((await tell(office, "2026-11-30", legal)).status).toBe(403);
  });
});
