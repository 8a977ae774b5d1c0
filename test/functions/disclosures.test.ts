import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { handleDisclosures } from "#functions/handle-disclosures/handle-disclosures";
import {
  anOrder,
  decideDisclosure,
  disclosure,
  registerDisclosure,
  registered,
  stepsIn,
} from "#test/builders/disclosures";
import { ask, privacyClaims, staffId } from "#test/builders/gateway";
import { keepCall } from "#test/builders/calls";
import {
  environment,
  historyOf,
  openOffice,
  recordingOf,
} from "#test/builders/office";

const informal = {
  entityId: "be-2",
  recipientId: "authority",
  country: "BE",
  how: "informal",
  receivedOn: "2026-11-24",
};

describe("what an authority asks for", () => {
  test("is taken down with the written request, the law, and why it is necessary, and privacy staff are told that it waits (R34)", async () => {
    const office = openOffice();
    const { disclosureId } = await registered(office);
    const { body } = await disclosure(office, disclosureId);
    expect(body).toMatchObject({
      state: "asked",
      how: "court-order",
      reference: "1234/P/2026",
      provision: "Art. 46bis Code d'instruction criminelle",
      necessity: anOrder("").necessity,
      registeredBy: staffId,
      history: [{ type: "disclosure.registered" }],
    });
    expect(office.outbox()).toMatchObject([
      { subject: `Disclosure ${disclosureId} waits for a second person` },
    ]);
  });

  test("of another controller than the order names is refused, with the field to mend (R31, R34)", async () => {
    const office = openOffice();
    const { recordingId } = await recordingOf(
      office,
      (await keepCall(office)).interactionId,
    );
    const order = anOrder(recordingId, { entityId: "cz-3" });
    expect(await registerDisclosure(office, order)).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            field: "parts.0.recordingId",
            message: "is a recording of be-2, not of cz-3",
          },
        ],
      },
    });
  });

  test("keeps what a person wrote about it sealed (R34, T25)", async () => {
    const office = openOffice();
    await registered(office);
    expect(historyOf(office)).not.toContain("gave the instruction");
  });

  test("by a call or a visit is refused with the notice's words, and is in the register all the same (R34, T99)", async () => {
    const office = openOffice();
    const { status, body } = await registerDisclosure(office, informal);
    expect(status).toBe(409);
    expect(body["detail"]).toContain("express request of a body that the law");
    expect(body["article"]).toBe("Art 5(1)(b), 6(1)(c), 6(4)");
    const { body: listed } = await ask(handleDisclosures(office, environment), {
      route: "GET /disclosures",
    });
    expect(listed).toMatchObject({
      month: "2026-11",
      disclosures: [{ state: "refused", refusedBecause: "not-in-writing" }],
    });
  });

  test.each(["US", "GB"])(
    "from %s without a treaty is refused and documented (Art 48, R34, T99)",
    async (country) => {
      const office = openOffice();
      const { recording } = await registered(office);
      const order = anOrder(recording.recordingId, { country });
      const { status, body } = await registerDisclosure(office, order);
      expect(status).toBe(409);
      expect(body).toMatchObject({ article: "Art 48" });
    },
  );

  test("from a third country waits for a second person once the treaty is named (Art 48)", async () => {
    const office = openOffice();
    const { body } = await registered(office, {
      country: "US",
      treaty: "Agreement between the EU and the USA on mutual legal assistance",
    }).then(({ disclosureId }) => disclosure(office, disclosureId));
    expect(body["state"]).toBe("asked");
  });

  test("without a law that compels says why its purpose is compatible, and with one it is deemed so (R34)", async () => {
    const office = openOffice();
    const { recording, disclosureId } = await registered(office);
    const order = anOrder(recording.recordingId, { compelled: false });
    const { status, body } = await registerDisclosure(office, order);
    expect([status, body["errors"]]).toMatchObject([
      422,
      [{ field: "compatibility" }],
    ]);
    const compatibility =
      "The call was recorded to show what was agreed, and this asks just that.";
    const weighed = await registerDisclosure(office, {
      ...order,
      compatibility,
    });
    const shown = await disclosure(
      office,
      String(weighed.body["disclosureId"]),
    );
    expect(shown.body).toMatchObject({ compatibility });
    expect((await disclosure(office, disclosureId)).body).toMatchObject({
      compatibility: "deemed compatible: the law compels it",
    });
  });

  test.each([
    [{ entityId: "xx-1" }, "entityId"],
    [{ recipientId: "talkdesk" }, "recipientId"],
    [{ recipientId: "nobody" }, "recipientId"],
    [{ receivedOn: "2026-11-25" }, "receivedOn"],
    [
      { parts: [{ recordingId: randomUUID(), fromMs: 0, toMs: 1 }] },
      "parts.0.recordingId",
    ],
  ])("is not taken with %j, and the field is named", async (fault, field) => {
    const office = openOffice();
    const { recording } = await registered(office);
    const order = anOrder(recording.recordingId, fault);
    const { status, body } = await registerDisclosure(office, order);
    expect(status).toBe(422);
    expect(body["errors"]).toMatchObject([{ field }]);
  });

  test.each([
    { parts: [] },
    { parts: [{ recordingId: randomUUID(), fromMs: 2, toMs: 1 }] },
    { parts: [{ recordingId: randomUUID() }] },
    { necessity: "short" },
    { sha256: "none" },
    { reference: "ada@example.org" },
    { subject: "Ada Example" },
  ])("is not read with %j (R34)", async (fault) => {
    const office = openOffice();
    const order = anOrder(randomUUID(), fault);
    expect((await registerDisclosure(office, order)).status).toBe(400);
  });

  test("again is the same disclosure, and nobody is told twice (T102)", async () => {
    const office = openOffice();
    const { recording } = await registered(office);
    const order = anOrder(recording.recordingId);
    const key = randomUUID();
    await registerDisclosure(office, order, key);
    const { body } = await registerDisclosure(office, order, key);
    expect(body["disclosureId"]).toBe(key);
    expect(office.outbox()).toHaveLength(2);
  });
});

describe("a second person", () => {
  test("of legal staff approves, and the extract is to be made (R34, T99)", async () => {
    const office = openOffice();
    const { disclosureId } = await registered(office);
    const { status, body } = await decideDisclosure(office, disclosureId);
    expect([status, body["state"]]).toEqual([200, "approved"]);
  });

  test("is never who registered it (R34, T99)", async () => {
    const office = openOffice();
    const { disclosureId } = await registered(office);
    const { status, body } = await decideDisclosure(office, disclosureId, {
      by: privacyClaims,
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({ article: "R34, Art 5(2)" });
  });

  test("refuses with a reason, and it stays refused (R34)", async () => {
    const office = openOffice();
    const { disclosureId } = await registered(office);
    const refused = await decideDisclosure(office, disclosureId, {
      act: "refusal",
      body: { because: "not-necessary" },
    });
    expect(refused.body).toMatchObject({
      state: "refused",
      refusedBecause: "not-necessary",
    });
    const { status } = await decideDisclosure(office, disclosureId);
    expect(status).toBe(409);
  });

  test("leaves evidence of each step (R34)", async () => {
    const office = openOffice();
    const { disclosureId } = await registered(office);
    await decideDisclosure(office, disclosureId, {
      act: "refusal",
      body: { because: "more-than-needed" },
    });
    const { body } = await disclosure(office, disclosureId);
    expect(stepsIn(body)).toEqual([
      "disclosure.refused",
      "disclosure.registered",
    ]);
  });

  test("does not find what was never registered", async () => {
    const office = openOffice();
    await registered(office);
    expect((await decideDisclosure(office, randomUUID())).status).toBe(404);
    expect((await disclosure(office, randomUUID())).status).toBe(404);
  });
});
