import { describe, expect, test } from "vitest";
import { revokePackage } from "#functions/revoke-package/revoke-package";
import type { RequestId } from "#schemas/ids";
import { toldOfBreaches } from "#test/builders/breaches";
import { fetchPackage, linkIn, look, offered } from "#test/builders/brokers";
import { keepCall } from "#test/builders/calls";
import { ask } from "#test/builders/gateway";
import { environment, type Office, openOffice } from "#test/builders/office";
import { approved, request } from "#test/builders/requests";

const report = (
  office: Office,
  requestId: RequestId,
  overrides: Record<string, unknown> = {},
) =>
  ask(revokePackage(office, environment), {
    route: "POST /requests/{requestId}/wrong-person",
    parameters: { requestId },
    body: { awareAt: office.now(), source: "subject", ...overrides },
  });

describe("a package that a wrong person got", () => {
  test("is taken back at once, and the breach is opened with its clock (T52, T60)", async () => {
    const { office, requestId, token } = await offered();
    const link = linkIn(await fetchPackage(office, token));
    const { entityId } = await request(office, requestId);
    const { status, body } = await report(office, requestId);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ requestId, entityId, what: "wrong-person", subjects: 1 },
      categories: ["voice", "what-was-said", "call-data"],
      clock: { state: "running", hoursLeft: 72 },
    });
    expect(office.s3.openLink(link, office.now()).outcome).not.toBe("opened");
    expect((await look(office, token)).status).toBe(404);
    expect(toldOfBreaches(office)).toHaveLength(1);
  });

  test("is one breach however often it is reported (T60, T102)", async () => {
    const { office, requestId } = await offered();
    const first = await report(office, requestId);
    office.clock.advance(60_000);
    const again = await report(office, requestId);
    expect(again.body["breachId"]).toBe(first.body["breachId"]);
    expect(toldOfBreaches(office)).toHaveLength(1);
  });

  test("is taken back also where the report has a fault; the fault is named (T60)", async () => {
    const { office, requestId, token } = await offered();
    const { status, body } = await report(office, requestId, {
      awareAt: "2027-12-31T00:00:00.000Z",
    });
    expect(status).toBe(422);
    expect(body["errors"]).toMatchObject([{ field: "awareAt" }]);
    expect((await look(office, token)).status).toBe(404);
  });

  test("must be one that there is", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    expect((await report(office, requestId)).status).toBe(404);
  });
});
