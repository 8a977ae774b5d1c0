import { beforeEach, describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import type { RequestId } from "#schemas/ids";
import {
  askForCode,
  fetchPackage,
  lettersOf,
  linkIn,
  look,
  offered,
  revoke,
  tokenOf,
} from "#test/builders/brokers";
import type { Office } from "#test/builders/office";
import { answerAgain } from "#test/builders/reopened";
import { conclude, request } from "#test/builders/requests";
import { evidenceOf, reopen } from "#test/builders/steering";

describe("the package of a request that was reopened", () => {
  let office: Office;
  let requestId: RequestId;
  let first: string;

  beforeEach(async () => {
    ({ office, requestId, token: first } = await offered());
  });

  async function offeredAgain() {
    office.clock.set(plusDays(office.now(), 6));
    await reopen(office, requestId);
    await answerAgain(office, requestId);
    return tokenOf(office);
  }

  test("is offered by a letter of its own, and fetched with a code of its own (T69, T112)", async () => {
    await fetchPackage(office, first);
    const second = await offeredAgain();
    expect(second).not.toBe(first);
    const ready = lettersOf(office).filter(
      ({ subject }) => subject === "Your package is ready",
    );
    expect(ready.map(({ to }) => to)).toEqual([
      "ada@example.org",
      "ada.new@example.org",
    ]);
    const opened = await fetchPackage(office, second);
    expect(opened.text).toContain("Downloads left: 4");
    expect(office.s3.openLink(linkIn(opened), office.now()).outcome).toBe(
      "opened",
    );
    expect(
      await evidenceOf(office, requestId, "package.downloaded"),
    ).toHaveLength(2);
  });

  test("does not bring back the address of the first one, which sends no code any more (T69)", async () => {
    await reopen(office, requestId, { receivedAt: office.now() });
    expect((await look(office, first)).status).toBe(404);
    await answerAgain(office, requestId);
    const before = lettersOf(office).length;
    expect((await askForCode(office, first)).status).toBe(404);
    expect(lettersOf(office)).toHaveLength(before);
  });

  test("is there when the first was taken back, and is taken back for itself (T69)", async () => {
    await revoke(office, requestId);
    const second = await offeredAgain();
    expect((await look(office, first)).status).toBe(404);
    expect((await look(office, second)).status).toBe(200);
    expect((await revoke(office, requestId)).status).toBe(200);
    expect((await look(office, second)).status).toBe(404);
    expect(await evidenceOf(office, requestId, "package.revoked")).toHaveLength(
      2,
    );
  });

  test("is there for its own seven days, and forgotten then (T25, T40)", async () => {
    const second = await offeredAgain();
    office.clock.set(plusDays(office.now(), 6));
    await conclude(office);
    expect((await look(office, second)).status).toBe(200);
    office.clock.set(plusDays(office.now(), 1));
    await conclude(office);
    expect((await look(office, second)).status).toBe(404);
    expect((await request(office, requestId)).reopened?.round).toBe(1);
  });
});
