import { describe, expect, test } from "vitest";
import { handleStaff } from "#functions/handle-staff/handle-staff";
import { type Asked, ask, privacyClaims } from "#test/builders/gateway";
import { environment, type Office, openOffice } from "#test/builders/office";
import { aMember, registered } from "#test/builders/staff";

const claimsOf = (sub: string) => ({
  ...{ ...privacyClaims, sub },
  "cognito:groups": "[security]",
});
const over = { completedOn: "2025-11-23", expiresOn: "2026-11-23" };
const training = { completedOn: "2026-11-24", expiresOn: "2027-11-24" };
const record = {
  entityId: "be-2",
  roles: ["security"],
  undertaking: {
    version: "2026-1",
    signedOn: "2026-01-05",
    sha256: "b".repeat(64),
  },
  training,
};

const asks = (office: Office, by: string, route: string, asked: Asked = {}) =>
  ask(handleStaff(office, environment), {
    ...{ route, claims: claimsOf(by) },
    ...asked,
  });
const enters = async (office: Office, by: string, whose: string) => {
  const parameters = { staffId: whose };
  const asked = { parameters, body: record };
  return (await asks(office, by, "PUT /staff/{staffId}", asked)).status;
};

/** An office on the day after the training of all of security, who took it together, ended. */
async function lapsedOffice(): Promise<Office> {
  const office = openOffice();
  await registered(
    office.ledger,
    ["one", "other"].map((staffId) =>
      aMember({ staffId, roles: ["security"], training: over }),
    ),
  );
  return office;
}

describe("when the training of all of security ended on one day", () => {
  test("one enters the other's, who enters hers, and nobody their own (R57, R59)", async () => {
    const office = await lapsedOffice();
    expect(await enters(office, "one", "one")).toBe(403);
    expect(await enters(office, "one", "other")).toBe(200);
    expect(await enters(office, "one", "third")).toBe(403);
    expect(await enters(office, "other", "one")).toBe(200);
    expect(await enters(office, "one", "third")).toBe(201);
  });

  test("they see who is on record, and do nothing else (R57)", async () => {
    const office = await lapsedOffice();
    expect((await asks(office, "one", "GET /staff")).status).toBe(200);
    const about = { parameters: { staffId: "other" }, body: {} };
    const leaving = "POST /staff/{staffId}/leaving";
    expect((await asks(office, "one", leaving, about)).status).toBe(403);
    const text = { parameters: { version: "2026-1" }, body: {} };
    const ending = "PUT /undertakings/{version}";
    expect((await asks(office, "one", ending, text)).status).toBe(403);
  });
});
