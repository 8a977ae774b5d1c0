import { describe, expect, test } from "vitest";
import { staffKey } from "#domain/ledger/staff-keys";
import { staffAsking } from "#functions/middleware/staff";
import { StaffId } from "#schemas/ids";
import { rolesAt } from "#schemas/route-roles";
import { routes } from "#schemas/routes";
import type { StaffMember } from "#schemas/staff";
import { privacyClaims } from "#test/builders/gateway";
import { openOffice } from "#test/builders/office";
import { aMember, registered } from "#test/builders/staff";

const route = "POST /requests";

/** What the door says to somebody with this record. */
async function answerTo(
  overrides: Parameters<typeof aMember>[0],
  at = route,
): Promise<unknown> {
  const office = openOffice();
  const member = aMember({ staffId: "somebody", ...overrides });
  await registered(office.ledger, [member]);
  const claims = {
    ...privacyClaims,
    sub: "somebody",
    "cognito:groups": "[privacy-officer legal]",
  };
  return staffAsking(office, { claims, route: at }).catch(
    (error: unknown) => error,
  );
}

describe("a door of the staff", () => {
  test("knows who acts by the pool's stable id, and by no name (R60, T88)", async () => {
    expect(await answerTo({})).toBe("somebody");
  });

  test.each([
    [{ undertaking: undefined }, "undertaking", /undertaking.*28\(3\)\(b\)/],
    [{ training: undefined }, "training", /training.*ask security/],
    [
      { training: { completedOn: "2025-01-12", expiresOn: "2026-01-12" } },
      "training",
      /training.*expired/,
    ],
    [{ roles: ["legal"] }, "roles", /role privacy-officer/],
  ] as const)(
    "refuses %j, and says what is missing and whom to ask (R57, R58, R59)",
    async (overrides, field, message) => {
      expect(await answerTo(overrides)).toMatchObject({
        status: 403,
        message: expect.stringMatching(message),
        more: [{ field, message: expect.stringMatching(/ask security/) }],
      });
    },
  );

  test("lets legal read what it may not change (R57)", async () => {
    const legal = { roles: ["legal"] };
    expect(await answerTo(legal, "GET /requests")).toBe("somebody");
    expect(await answerTo(legal)).toMatchObject({ status: 403 });
  });

  test("tells somebody without a record under which id to be registered (R57)", async () => {
    const claims = { ...privacyClaims, sub: "unheard-of" };
    await expect(
      staffAsking(openOffice(), { claims, route }),
    ).rejects.toMatchObject({
      status: 403,
      more: [
        { field: "staffId", message: expect.stringContaining("unheard-of") },
      ],
    });
  });

  test("shuts out a leaver at the next call, however long the token is good (T87)", async () => {
    const office = openOffice();
    const asked = { claims: privacyClaims, route };
    const staffId = await staffAsking(office, asked);
    const key = staffKey(StaffId.parse(staffId));
    const left = {
      ...(await memberIn(office, key)),
      leftAt: office.now(),
    };
    expect(await office.ledger.replace([left])).toEqual(["replaced"]);
    await expect(staffAsking(office, asked)).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining("has left"),
    });
  });

  test.each(routes.filter(({ caller }) => caller === "staff"))(
    "$method $path takes a role (R57)",
    ({ method, path }) => {
      expect(rolesAt(`${method} ${path}`)).not.toEqual([]);
    },
  );

  test("a route that nobody wrote a role to is the privacy officers'", () => {
    expect(rolesAt("POST /unheard-of")).toEqual(["privacy-officer"]);
  });
});

async function memberIn(
  { ledger }: ReturnType<typeof openOffice>,
  key: ReturnType<typeof staffKey>,
): Promise<StaffMember> {
  const item = await ledger.read(key);
  if (item?.kind !== "staff") throw new Error("not on record");
  return item;
}
