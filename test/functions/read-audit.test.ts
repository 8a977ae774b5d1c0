import { beforeAll, describe, expect, test } from "vitest";
import { staffPartition } from "#domain/ledger/staff-keys";
import { plusDays } from "#domain/time/instant";
import { readAudit } from "#functions/read-audit/read-audit";
import { StaffId } from "#schemas/ids";
import { anchor, append, objectsIn, openAudited } from "#test/builders/audit";
import { aCall, answer, keepCall } from "#test/builders/calls";
import { ask, privacyClaims } from "#test/builders/gateway";
import { type Office, opening } from "#test/builders/office";
import { approved } from "#test/builders/requests";
import { aMember } from "#test/builders/staff";
import * as z from "zod";

const security = {
  ...privacyClaims,
  sub: "security-1",
  "cognito:groups": "[security]",
};
const member = aMember({ staffId: "security-1", roles: ["security"] });

const Records = z.object({
  records: z.array(
    z.looseObject({ seq: z.number(), kind: z.string(), partition: z.string() }),
  ),
  next: z.nullable(z.string()),
});

let office: Office;
let requestId: string;
let interactionId: string;
beforeAll(async () => {
  office = await openAudited();
  await office.ledger.append(member);
  ({ interactionId } = await keepCall(office));
  requestId = await approved(office);
  await append(office);
  await anchor(office, opening);
  office.clock.set(plusDays(opening, 2));
  await answer(office, aCall(), { digit: "2" });
  await append(office);
});

const looked = async (query: Record<string, string>) => {
  const { status, body } = await ask(readAudit(office), {
    route: "GET /audit/records",
    query,
    claims: security,
  });
  expect(status).toBe(200);
  return Records.parse(body);
};
const notes = async () =>
  (
    await office.ledger.readPartition(
      staffPartition(StaffId.parse("security-1")),
    )
  ).filter((item) => item.kind === "evidence");

describe("the security team", () => {
  test("gets the audit store as it is (R68, T96)", async () => {
    const { body } = await ask(readAudit(office), {
      route: "GET /audit/segments",
      claims: security,
    });
    expect(body).toEqual({ segments: await objectsIn(office), next: null });
  });

  test.each(["GET /audit/segments", "GET /audit/records"])(
    "%s goes on only from where an answer said",
    async (route) => {
      const query = { after: "me" };
      const asked = { route, query, claims: security };
      const { status, body } = await ask(readAudit(office), asked);
      expect(status).toBe(400);
      expect(body["detail"]).toContain("leave it out to begin anew");
    },
  );

  test("finds what is written of a call, a request and a person (R68)", async () => {
    const ofCall = await looked({ call: interactionId });
    expect(ofCall.records.length).toBeGreaterThan(0);
    for (const { partition } of ofCall.records)
      expect(partition).toBe(`call#${interactionId}`);
    const ofRequest = await looked({ request: requestId });
    expect(ofRequest.records.map(({ kind }) => kind)).toContain("request");
    const ofPerson = await looked({
      person: privacyClaims.sub,
      request: requestId,
      type: "approval.decided",
    });
    expect(ofPerson.records).toMatchObject([
      { facts: { by: privacyClaims.sub, evidence: "approval.decided" } },
    ]);
  });

  test.each([
    [{ type: "consent", from: "2026-11-26" }, 1],
    [{ type: "consent", to: "2026-11-24" }, 1],
    [{ type: "consent" }, 2],
    [{ type: "consent", from: "2026-11-27" }, 0],
  ])("finds it by days: %j", async (query, count) => {
    expect((await looked(query)).records).toHaveLength(count);
  });

  test("is itself written down, before it reads, and what it looked for (R68)", async () => {
    const before = (await notes()).length;
    await looked({ call: interactionId, type: "consent" });
    const after = await notes();
    expect(after).toHaveLength(before + 1);
    expect(after).toContainEqual(
      expect.objectContaining({
        type: "audit.searched",
        details: { interactionId, type: "consent", by: "security-1" },
      }),
    );
  });
});

test.each(["GET /audit/segments", "GET /audit/records"])(
  "nobody else reads by %s (R68, T93)",
  async (route) => {
    const { status } = await ask(readAudit(office), { route });
    expect(status).toBe(403);
  },
);
