import { describe, expect, test } from "vitest";
import { staffAsking } from "#functions/middleware/staff";
import { handleStaff } from "#functions/handle-staff/handle-staff";
import { type Asked, ask, privacyClaims } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
  writtenIn,
} from "#test/builders/office";
import { begin } from "#test/builders/requests";
import { aMember, registered } from "#test/builders/staff";

const claimsOf = (sub: string, groups = "[security]") => ({
  ...{ ...privacyClaims, sub },
  "cognito:groups": groups,
});
const security = claimsOf("security-1");
const somebody = "b7a3d1f0-0000-4000-8000-000000000001";
const undertaking = {
  version: "2026-1",
  signedOn: "2026-01-05",
  sha256: "b".repeat(64),
};
const training = { completedOn: "2026-01-12", expiresOn: "2027-01-12" };
const record = {
  entityId: "be-2",
  roles: ["privacy-officer"],
  undertaking,
  training,
};

/** An office whose security is on record. */
async function guarded(): Promise<Office> {
  const office = openOffice();
  await registered(office.ledger, [
    aMember({ staffId: "security-1", roles: ["security"] }),
  ]);
  return office;
}

const staff = (office: Office, route: string, asked: Asked = {}) =>
  ask(handleStaff(office, environment), {
    ...{ route, claims: security, parameters: { staffId: somebody } },
    ...asked,
  });
const put = (office: Office, body: unknown = record, asked: Asked = {}) =>
  staff(office, "PUT /staff/{staffId}", { body, ...asked });
const leave = (office: Office, asked: Asked = {}) =>
  staff(office, "POST /staff/{staffId}/leaving", { body: {}, ...asked });
const show = (office: Office) => staff(office, "GET /staff/{staffId}");

const enter = (office: Office) =>
  staffAsking(office, {
    claims: claimsOf(somebody, "[privacy-officer]"),
    route: "POST /requests",
  });

describe("a person of the staff", () => {
  test("is let in once security registered them, by the id of the pool alone (R57, R60, T88)", async () => {
    const office = await guarded();
    await expect(enter(office)).rejects.toMatchObject({ status: 403 });
    const { status, body } = await put(office);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        staffId: somebody,
        state: "active",
        lacks: [],
      }),
    ]);
    expect(await enter(office)).toBe(somebody);
  });

  test("without undertaking or training is on record and not let in (R58, R59)", async () => {
    const office = await guarded();
    const { body } = await put(office, {
      entityId: "be-2",
      roles: ["privacy-officer"],
    });
    expect(body).toMatchObject({
      state: "incomplete",
      lacks: ["undertaking", "training"],
    });
    await expect(enter(office)).rejects.toMatchObject({ status: 403 });
    await put(office);
    expect(await enter(office)).toBe(somebody);
  });

  test("is put right as a whole, by whom and when being kept", async () => {
    const office = await guarded();
    await put(office);
    office.clock.advance(60_000);
    const { status, body } = await put(office, { ...record, roles: ["legal"] });
    expect([status, body["roles"]]).toEqual([200, ["legal"]]);
    expect((await show(office)).body["history"]).toEqual([
      {
        type: "staff.changed",
        at: office.now(),
        details: expect.objectContaining({ by: "security-1", roles: "legal" }),
      },
      {
        type: "staff.registered",
        at: "2026-11-24T10:00:00.000Z",
        details: {
          by: "security-1",
          entityId: "be-2",
          roles: "privacy-officer",
          undertaking: "2026-1",
          trainedUntil: "2027-01-12",
        },
      },
    ]);
  });

  test("the same record twice is written once (T78)", async () => {
    const office = await guarded();
    await put(office);
    const before = writtenIn(office).length;
    expect((await put(office)).status).toBe(200);
    expect(writtenIn(office)).toHaveLength(before);
  });

  test("is known at the platform by a token (R60)", async () => {
    const office = await guarded();
    const { body } = await put(office, {
      ...record,
      platformUserId: "user-77",
    });
    expect(body["knownAtPlatform"]).toBe(true);
    expect(historyOf(office)).not.toContain("user-77");
  });

  test.each([
    [{ ...record, roles: ["king"] }, 400],
    [{ ...record, roles: [] }, 400],
    [{ ...record, name: "Ada Example" }, 400],
    [{ ...record, entityId: "xx-9" }, 422],
  ])("is not registered with %j", async (body, status) => {
    const office = await guarded();
    expect((await put(office, body)).status).toBe(status);
    expect((await show(office)).status).toBe(404);
  });

  test.each(["me", "nobody-yet", "requester"])(
    "is never %s, which stands for nobody",
    async (staffId) => {
      const office = await guarded();
      const asked = { parameters: { staffId } };
      expect((await put(office, record, asked)).status).toBe(422);
    },
  );
});

describe("a leaver", () => {
  test("is out at the next call, and the pool signs them out (T87)", async () => {
    const office = await guarded();
    await put(office);
    expect(await enter(office)).toBe(somebody);
    const { status, body } = await leave(office);
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        state: "left",
        leftAt: office.now(),
        signedOut: true,
        openRequests: 0,
      }),
    ]);
    await expect(enter(office)).rejects.toMatchObject({ status: 401 });
    expect([...office.staffPool.shut]).toEqual([somebody]);
  });

  test("is out even when the pool does not answer (T87, T106)", async () => {
    const office = await guarded();
    await put(office);
    const staffPool = {
      ...office.staffPool,
      shutOut: () => Promise.reject(new Error("no answer")),
    };
    expect((await leave({ ...office, staffPool })).body["signedOut"]).toBe(
      false,
    );
    await expect(enter(office)).rejects.toMatchObject({ status: 401 });
  });

  test("leaves a tombstone: nobody is ever given the id again (R61, T88)", async () => {
    const office = await guarded();
    await put(office);
    await leave(office);
    expect(await put(office)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("nobody's again") },
    });
    expect((await show(office)).body).toMatchObject({
      staffId: somebody,
      state: "left",
      roles: ["privacy-officer"],
    });
  });

  test("twice is one leaving", async () => {
    const office = await guarded();
    await put(office);
    await leave(office);
    const { leftAt } = (await show(office)).body;
    office.clock.advance(60_000);
    expect((await leave(office)).body["leftAt"]).toBe(leftAt);
  });

  test("is told to have open requests, which somebody else must take", async () => {
    const office = await guarded();
    await begin(office);
    const asked = { parameters: { staffId: privacyClaims.sub } };
    expect((await leave(office, asked)).body["openRequests"]).toBe(1);
  });

  test("was somebody on record", async () => {
    expect((await leave(await guarded())).status).toBe(404);
  });
});

describe("records of the staff", () => {
  test.each(["PUT /staff/{staffId}", "POST /staff/{staffId}/leaving"])(
    "%s: nobody does it to themselves (R57)",
    async (route) => {
      const office = await guarded();
      const asked = {
        parameters: { staffId: "security-1" },
        body: route.startsWith("PUT") ? record : {},
      };
      expect((await staff(office, route, asked)).status).toBe(403);
    },
  );

  test.each([
    "GET /staff",
    "GET /staff/{staffId}",
    "PUT /staff/{staffId}",
    "POST /staff/{staffId}/leaving",
    "PUT /undertakings/{version}",
  ])(
    "%s is security's, on record and by the token's group (R57)",
    async (route) => {
      const office = await guarded();
      for (const claims of [
        privacyClaims,
        claimsOf(privacyClaims.sub),
        claimsOf("security-1", "[security-trainee]"),
        claimsOf("security-of-the-pool-only"),
      ])
        expect((await staff(office, route, { claims, body: {} })).status).toBe(
          403,
        );
    },
  );

  test("the first of security are registered by the pool's group alone, and then no more (R57)", async () => {
    const office = openOffice();
    const first = claimsOf("first");
    const asked = { claims: first, parameters: { staffId: "second" } };
    expect(
      (await put(office, { ...record, roles: ["security"] }, asked)).status,
    ).toBe(201);
    expect((await put(office, record, { claims: first })).status).toBe(403);
    const second = claimsOf("second");
    expect((await put(office, record, { claims: second })).status).toBe(201);
  });

  test("are all listed, leavers too, and have no name", async () => {
    const office = await guarded();
    await put(office);
    await leave(office);
    const { body } = await staff(office, "GET /staff");
    expect(body["staff"]).toContainEqual(
      expect.objectContaining({ staffId: somebody, state: "left" }),
    );
  });
});
