import { expect, test } from "vitest";
import { handleStaff } from "#functions/handle-staff/handle-staff";
import { staffAsking } from "#functions/middleware/staff";
import { type Asked, ask, privacyClaims } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  writtenIn,
} from "#test/builders/office";
import { aMember, registered } from "#test/builders/staff";

const somebody = "b7a3d1f0-0000-4000-8000-000000000001";
const claimsOf = (sub: string, group: string) => ({
  ...{ ...privacyClaims, sub },
  "cognito:groups": `[${group}]`,
});
const signed = (version: string, signedOn = "2026-01-05") => ({
  entityId: "be-2",
  roles: ["legal"],
  undertaking: { version, signedOn, sha256: "b".repeat(64) },
  training: { completedOn: "2026-01-12", expiresOn: "2027-01-12" },
});

const securityOf = (staffId: string, version: string) => ({
  ...{ staffId, undertaking: signed(version).undertaking },
  roles: ["security"],
});

const staff = (office: Office, route: string, asked: Asked) =>
  ask(handleStaff(office, environment), {
    ...{ route, claims: claimsOf("security-1", "security") },
    ...asked,
  });
const record = (office: Office, body: unknown) =>
  staff(office, "PUT /staff/{staffId}", {
    ...{ parameters: { staffId: somebody }, body },
  });
const end = (office: Office, version: string, expiresOn: string) =>
  staff(office, "PUT /undertakings/{version}", {
    ...{ parameters: { version }, body: { expiresOn } },
  });
const enter = (office: Office) =>
  staffAsking(office, {
    ...{ claims: claimsOf(somebody, "legal"), route: "GET /requests" },
  });

/** Two of security are on record, who signed the text Z, and somebody who signed A. */
async function anOffice(): Promise<Office> {
  const office = openOffice();
  await registered(office.ledger, [
    aMember(securityOf("security-1", "Z")),
    aMember(securityOf("security-2", "Z")),
  ]);
  await record(office, signed("A"));
  return office;
}

test("whoever signed a text that is replaced acts until that day, and again once they signed the next (R58)", async () => {
  const office = await anOffice();
  const { status, body } = await end(office, "A", "2026-11-24");
  expect([status, body]).toEqual([
    200,
    { version: "A", expiresOn: "2026-11-24", members: 1 },
  ]);
  expect(await enter(office)).toBe(somebody);
  office.clock.advance(86_400_000);
  await expect(enter(office)).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("counts no longer"),
  });
  await record(office, signed("B", "2026-11-25"));
  expect(await enter(office)).toBe(somebody);
});

test("whoever signed another text is not concerned (R58)", async () => {
  const office = await anOffice();
  expect((await end(office, "B", "2026-11-23")).body).toMatchObject({
    members: 0,
  });
  expect(await enter(office)).toBe(somebody);
});

test.each([
  ["all of security", ["A", "A"]],
  ["all of security but one", ["A", "Z"]],
])(
  "a text under which %s act is not ended, since they enter the next (R57, R58)",
  async (_, [first = "", second = ""]) => {
    const office = openOffice();
    await registered(office.ledger, [
      aMember(securityOf("security-1", first)),
      aMember(securityOf("security-2", second)),
      aMember({
        ...securityOf("security-3", "Z"),
        leftAt: "2026-11-01T09:00:00.000Z",
      }),
    ]);
    expect(await end(office, "A", "2026-11-24")).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("two of security") },
    });
    office.clock.advance(86_400_000);
    expect((await record(office, signed("B", "2026-11-25"))).status).toBe(201);
  },
);

test("a text that ends itself does not keep security in (R58)", async () => {
  const office = openOffice();
  const soon = { ...signed("Z").undertaking, expiresOn: "2026-11-24" };
  await registered(office.ledger, [
    aMember({ ...securityOf("security-1", "Z"), undertaking: soon }),
    aMember(securityOf("security-2", "Z")),
  ]);
  expect((await end(office, "A", "2026-11-24")).status).toBe(409);
});

test("that a text ends is in the history of each who signed it, once (R58, T78)", async () => {
  const office = await anOffice();
  await end(office, "A", "2026-11-24");
  const before = writtenIn(office).length;
  await end(office, "A", "2026-11-24");
  expect(writtenIn(office)).toHaveLength(before);
  const { body } = await staff(office, "GET /staff/{staffId}", {
    parameters: { staffId: somebody },
  });
  expect(body["history"]).toContainEqual(
    expect.objectContaining({
      type: "staff.changed",
      details: expect.objectContaining({
        ...{ by: "security-1", undertakenUntil: "2026-11-24" },
      }),
    }),
  );
});

test.each(["2026-02-30", "soon", undefined])(
  "a text does not end on %j (R58)",
  async (expiresOn) => {
    const office = await anOffice();
    const { status } = await staff(office, "PUT /undertakings/{version}", {
      ...{ parameters: { version: "A" }, body: { expiresOn } },
    });
    expect(status).toBe(400);
  },
);
