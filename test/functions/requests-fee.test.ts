import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { finishErasures } from "#domain/acts/finish-erasures";
import type { RequestId } from "#schemas/ids";
import {
  anAssessment,
  post,
  quoted,
  repeated,
} from "#test/builders/assessments";
import { staffId } from "#test/builders/gateway";
import { type Office, openOffice, opening } from "#test/builders/office";
import { decide, request, stepsOf } from "#test/builders/requests";
import { evidenceOf, lastTold, shown, steer } from "#test/builders/steering";

const paid = { outcome: "paid", receipt: "R-17", paidAt: opening } as const;
const waived = { outcome: "waived", reason: "hardship" } as const;
const unpaid = { outcome: "unpaid" } as const;

const settle = (office: Office, requestId: RequestId, body: unknown) =>
  post(office, requestId, ["fee", body]);
const end = async (office: Office, requestId: RequestId) => {
  await stepsOf(office, requestId).answer();
  await stepsOf(office, requestId).close();
};

describe("a fee", () => {
  test.each([paid, waived])(
    "that is settled leads back to the answer, which is decided as any other: %j (R52)",
    async (settlement) => {
      const office = openOffice();
      const requestId = await quoted(office);
      expect((await settle(office, requestId, settlement)).status).toBe(200);
      expect(lastTold(office)).toEqual({
        token: "token-fee",
        result: { outcome: settlement.outcome },
      });
      await stepsOf(office, requestId).openApproval();
      const verdict = { verdict: "approved" };
      expect(
        (await decide(office, requestId, "approval", verdict)).status,
      ).toBe(200);
      await stepsOf(office, requestId).pack();
      await end(office, requestId);
      expect((await request(office, requestId)).state).toBe("fulfilled");
    },
  );

  test("that is not paid in time ends the request, and its letter names authority and courts (R52, T112)", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    office.clock.set(plusDays(opening, 11));
    expect((await settle(office, requestId, unpaid)).status).toBe(200);
    expect(lastTold(office)?.result).toEqual({ outcome: "unpaid" });
    await end(office, requestId);
    expect((await request(office, requestId)).state).toBe("fee-unpaid");
    const letter = office.outbox().at(-1)?.body;
    expect(letter).toContain("was not paid by 4 December 2026");
    expect(letter).toContain("complain to a supervisory authority");
  });

  test("is written down with who settled it and by which receipt, once (T102)", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    await settle(office, requestId, paid);
    office.clock.advance(1000);
    expect((await settle(office, requestId, paid)).status).toBe(200);
    expect(await evidenceOf(office, requestId, "fee.settled")).toEqual([
      expect.objectContaining({ details: { by: staffId, ...paid } }),
    ]);
  });

  test("whose settlement the workflow did not hear of is told within a minute (T106)", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    office.workflows.answers = false;
    expect((await settle(office, requestId, waived)).status).toBe(500);
    office.workflows.answers = true;
    await finishErasures(office, plusMinutes(opening, 1));
    expect(lastTold(office)?.result).toEqual({ outcome: "waived" });
  });

  test("is asked once: neither a second nor a refusal follows it (R52)", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    await settle(office, requestId, paid);
    await stepsOf(office, requestId).openApproval();
    const again = anAssessment(requestId, { consequence: { kind: "refuse" } });
    const answer = await post(office, requestId, ["assessment", again]);
    expect([answer.status, answer.body["article"]]).toEqual([
      409,
      "Art 12(5) GDPR",
    ]);
  });

  test("need not be paid by who takes the request back instead", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    const withdrawal = { channel: "email", receivedAt: opening };
    await steer(office, requestId, ["withdrawal", withdrawal]);
    expect(lastTold(office)).toEqual({
      token: "token-fee",
      result: { outcome: "withdrawn" },
    });
    await end(office, requestId);
    expect((await request(office, requestId)).state).toBe("withdrawn");
  });
});

describe("a fee is not settled", () => {
  const refused = async (
    office: Office,
    requestId: RequestId,
    [settlement, why]: readonly [unknown, string],
  ) => {
    const { status, body } = await settle(office, requestId, settlement);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining(why),
    ]);
  };

  test("as unpaid before the day its letter names is over, where the entity acts (R52)", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    office.clock.set(plusMinutes(plusDays(opening, 10), 13 * 60 - 1));
    await refused(office, requestId, [unpaid, "(Art 12(5)(a) GDPR)"]);
    office.clock.advance(60_000);
    expect((await settle(office, requestId, unpaid)).status).toBe(200);
  });

  test.each([plusMinutes(opening, -1), plusMinutes(opening, 6)])(
    "as paid at an impossible moment: %s",
    async (paidAt) => {
      const office = openOffice();
      const requestId = await quoted(office);
      const settlement = { ...paid, paidAt };
      await refused(office, requestId, [settlement, "after it was asked"]);
    },
  );

  test("where none was asked", async () => {
    const office = openOffice();
    const { requestId } = await repeated(office);
    await refused(office, requestId, [waived, "No fee was asked"]);
  });

  test("where the request was refused instead", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    const consequence = { kind: "refuse" };
    const body = anAssessment(first, { consequence });
    await post(office, requestId, ["assessment", body]);
    await refused(office, requestId, [waived, "No fee was asked"]);
  });

  test("before the requester is told of it", async () => {
    const office = openOffice();
    const { first, requestId } = await repeated(office);
    await post(office, requestId, ["assessment", anAssessment(first)]);
    await refused(office, requestId, [waived, "does not wait for its fee"]);
  });

  test("in another way than it was", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    await settle(office, requestId, waived);
    await refused(office, requestId, [paid, "does not wait for its fee"]);
  });
});

describe("while a fee is waited for", () => {
  test("the identity is not taken back", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    const undo = { decision: "identity", reason: "slip" };
    const { body } = await steer(office, requestId, ["undo", undo]);
    expect(body["detail"]).toContain("It waits for its fee");
  });

  test("nothing is amended any more once it is not paid", async () => {
    const office = openOffice();
    const requestId = await quoted(office);
    office.clock.set(plusDays(opening, 11));
    await settle(office, requestId, unpaid);
    const rights = { rights: ["erasure"], reason: "misread" };
    const { body } = await steer(office, requestId, ["rights", rights]);
    expect(body["detail"]).toContain("answer is decided");
    expect(await shown(office, requestId)).toMatchObject({ waitsFor: null });
  });
});
