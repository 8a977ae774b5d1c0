import { describe, expect, test } from "vitest";
import { restrictionOf } from "#domain/ids";
import type { Ledger } from "#domain/ports";
import { handleRecipients } from "#functions/handle-recipients/handle-recipients";
import { Instant } from "#schemas/instant";
import { keepCall } from "#test/builders/calls";
import { ask } from "#test/builders/gateway";
import { decided, ended, restricted } from "#test/builders/granted-requests";
import { lettersTo } from "#test/builders/intakes";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
} from "#test/builders/office";
import {
  aHold,
  begun,
  colleague,
  decide,
  ofCall,
  suspensionIn,
  sweepSuspensions,
} from "#test/builders/suspensions";

const lifting = {
  liftedOn: "2026-12-10",
  because: "claim-ended",
  email: "ada@new.example.org",
};
const tell = (office: Office, suspensionId: string, body: object = lifting) =>
  ask(handleRecipients(office, environment), {
    route: "POST /suspensions/{suspensionId}/letter",
    parameters: { suspensionId },
    body,
  });

/** A restriction by request, in force; its request is closed, or waits for its answer. */
async function inForce(closed: boolean) {
  const office = openOffice();
  await keepCall(office);
  const one = await decided(office, [restricted]);
  if (closed) await ended(one);
  else await one.steps.carryOut();
  await sweepSuspensions(office);
  return { office, id: restrictionOf(one.requestId) };
}

describe("the subject of a restriction", () => {
  test("is written to before it is lifted, once, at an address that is not kept (R42, T20, T25)", async () => {
    const { office, id } = await inForce(true);
    expect((await tell(office, id)).status).toBe(200);
    await tell(office, id);
    const letters = lettersTo(office, "ada@new.example.org");
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain("10 December 2026");
    expect(historyOf(office)).not.toContain("ada@new");
    expect((await decide(office, id, { step: "release" })).status).toBe(200);
  });

  test("is written to where they wrote from while the request is open (T20)", async () => {
    const { office, id } = await inForce(false);
    const { email: _none, ...said } = lifting;
    await tell(office, id, said);
    expect(lettersTo(office, "ada@example.org").at(-1)?.body).toContain(
      "10 December 2026",
    );
  });

  test("must be reached: without an address the answer says what to give", async () => {
    const { office, id } = await inForce(true);
    const { email: _none, ...said } = lifting;
    const { status, body } = await tell(office, id, said);
    expect(status).toBe(409);
    expect(body["detail"]).toContain("not kept");
  });

  test("is told before the day, and not on it (Art 18(3))", async () => {
    const { office, id } = await inForce(true);
    const { status, body } = await tell(office, id, {
      ...lifting,
      liftedOn: "2026-11-24",
    });
    expect([status, body["article"]]).toEqual([409, "Art 18(3)"]);
  });

  test("may object until the day they were told: no release ends before it (T20)", async () => {
    const { office, id } = await inForce(true);
    await tell(office, id);
    await decide(office, id, { step: "release" });
    const approve = () =>
      decide(office, id, { step: "approval", claims: colleague });
    expect((await approve()).status).toBe(409);
    office.clock.set(Instant.parse("2026-12-09T22:00:00.000Z"));
    expect((await approve()).status).toBe(200);
    expect(await suspensionIn(office, id)).toMatchObject({
      graceUntil: "2026-12-09T23:00:00.000Z",
    });
  });

  test("of a restriction that is past telling is not written down as told", async () => {
    const { office, id } = await inForce(true);
    await tell(office, id);
    await decide(office, id, { step: "release" });
    expect((await tell(office, id)).status).toBe(409);
  });
});

test("whose restriction was released while the letter was written is not said to be told in time", async () => {
  const { office, id } = await inForce(true);
  let reads = 0;
  const ledger: Ledger = {
    ...office.ledger,
    read: async (key) => {
      const item = await office.ledger.read(key);
      if (item?.kind !== "suspension") return item;
      reads += 1;
      return reads === 1 ? item : { ...item, state: "released" };
    },
  };
  const { status } = await tell({ ...office, ledger }, id);
  expect(status).toBe(409);
});

test("a hold has nobody to be written to", async () => {
  const office = openOffice();
  const id = await begun(office, aHold(ofCall(await keepCall(office))));
  expect((await tell(office, id)).status).toBe(409);
});
