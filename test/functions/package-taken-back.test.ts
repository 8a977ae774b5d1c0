import { describe, expect, test } from "vitest";
import { packageAccessKey, requestPartition } from "#domain/ledger/keys";
import { openExport } from "#functions/open-export/open-export";
import { revokePackage } from "#functions/revoke-package/revoke-package";
import {
  fetchPackage,
  linkIn,
  look,
  offered,
  revoke,
} from "#test/builders/brokers";
import { keepCall } from "#test/builders/calls";
import { ask, staffId } from "#test/builders/gateway";
import { environment, openOffice } from "#test/builders/office";
import { telecomOf, toBeSent, transmit } from "#test/builders/receivers";
import { approved, request, stepsOf } from "#test/builders/requests";

describe("a package that is taken back", () => {
  test("is erased: no code opens it, no link that is out, no colleague; and who did it is evidence (T60, T69)", async () => {
    const { office, requestId, token } = await offered();
    const link = linkIn(await fetchPackage(office, token));
    const revoked = await revoke(office, requestId);
    expect(revoked.status).toBe(200);
    expect(office.s3.openLink(link, office.now()).outcome).not.toBe("opened");
    expect((await look(office, token)).status).toBe(404);
    expect(
      await office.ledger.read(packageAccessKey(requestId)),
    ).toBeUndefined();
    const forStaff = await ask(openExport(office, environment), {
      route: "POST /requests/{requestId}/export/links",
      parameters: { requestId },
    });
    expect(forStaff.body["detail"]).toContain("taken back");
    expect(
      await office.ledger.readPartition(requestPartition(requestId)),
    ).toContainEqual(
      expect.objectContaining({
        type: "package.revoked",
        at: office.now(),
        details: expect.objectContaining({ by: staffId }),
      }),
    );
  });

  test("twice is taken back once (T102)", async () => {
    const { office, requestId } = await offered();
    await revoke(office, requestId);
    const { export: first } = await request(office, requestId);
    office.clock.advance(60_000);
    expect((await revoke(office, requestId)).status).toBe(200);
    expect((await request(office, requestId)).export).toEqual(first);
  });

  test("is only one that there is, and that was told of", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    expect((await revoke(office, requestId)).status).toBe(404);
    await stepsOf(office, requestId).pack();
    expect((await revoke(office, requestId)).status).toBe(409);
  });

  test("is not called so while its bytes are there; asking again is safe", async () => {
    const { office, requestId } = await offered();
    const failing = {
      ...office,
      objects: {
        ...office.objects,
        deleteVersions: () =>
          request(office, requestId).then(({ export: packaged }) =>
            packaged === undefined
              ? []
              : [{ ...packaged, code: "InternalError" }],
          ),
      },
    };
    expect((await revoke(failing, requestId)).status).toBe(500);
    expect(
      (await request(office, requestId)).export?.revokedAt,
    ).toBeUndefined();
    expect((await revoke(office, requestId)).status).toBe(200);
  });

  test("is taken back by nobody but privacy staff", async () => {
    const { office, requestId } = await offered();
    const { status } = await ask(revokePackage(office, environment), {
      route: "POST /requests/{requestId}/export/revocation",
      parameters: { requestId },
      claims: {},
    });
    expect(status).toBeGreaterThanOrEqual(401);
    expect(status).toBeLessThanOrEqual(403);
  });
});

test("a package that was taken back before it was sent elsewhere is not sent (R43, T60)", async () => {
  const office = openOffice();
  await keepCall(office);
  const side = await telecomOf(office);
  const requestId = await toBeSent(office, [side.receiver]);
  const { portable, ...built } = await request(office, requestId);
  if (portable === undefined) expect.fail("nothing was built");
  await office.ledger.replace([
    { ...built, portable: { ...portable, revokedAt: office.now() } },
  ]);
  await transmit(office, requestId, [side.receiver]);
  expect(side.taken.size).toBe(0);
});
