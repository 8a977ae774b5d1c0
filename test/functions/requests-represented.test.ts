import { describe, expect, test } from "vitest";
import { renderLetter } from "#domain/letters/letter";
import { letterLanguages } from "#domain/letters/languages";
import { Instant } from "#schemas/instant";
import { keepCall } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import { linkFor, pressed, requestsMade, visit } from "#test/builders/intakes";
import { aLetterhead } from "#test/builders/letters";
import { historyOf, openOffice } from "#test/builders/office";
import {
  approved,
  begin,
  decide,
  hearEach,
  register,
  request,
  soleUser,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf, reopen, steer } from "#test/builders/steering";

const verified = {
  verdict: "verified",
  means: "mandate-seen",
  representative: "known-channel",
};
const custody = { ...verified, means: "custody-seen" };
const as = (role: string) => ({
  actsFor: { as: role, name: "Rosa Representative" },
});

const aCode = {
  code: "123456",
  until: Instant.parse("2026-11-24T10:10:00.000Z"),
};

async function asked(role = "proxy", office = openOffice()) {
  await keepCall(office);
  const requestId = await begin(office, as(role));
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.openIdentity();
  const mandate = (body: unknown) =>
    steer(office, requestId, ["mandate", body]);
  const confirm = () => decide(office, requestId, "identity", soleUser);
  return { office, requestId, steps, mandate, confirm };
}

describe("who asks for somebody else", () => {
  test.each(["proxy", "lawyer", "guardian"])(
    "is taken down as %s, and the name is sealed (R55, T25)",
    async (role) => {
      const office = openOffice();
      const { status, body } = await register(office, as(role));
      expect([status, body["actsFor"]]).toEqual([201, { as: role }]);
      expect(historyOf(office)).not.toContain("Rosa");
    },
  );

  test("may come by the public form (R55)", async () => {
    const office = openOffice();
    const link = await linkFor(office, as("guardian"));
    await visit(office, link, { form: pressed });
    expect(requestsMade(office)).toMatchObject([
      { actsFor: { as: "guardian" } },
    ]);
    expect(historyOf(office)).not.toContain("Rosa");
  });

  test("has nobody's identity confirmed before a person checked the mandate (T60, T62)", async () => {
    const { confirm, mandate } = await asked();
    const { status, body } = await confirm();
    expect([status, body["article"]]).toEqual([409, "Art 5(1)(f), 12(6) GDPR"]);
    expect(body["detail"]).toContain("nobody checked a mandate");
    expect((await mandate(verified)).status).toBe(200);
    expect((await confirm()).status).toBe(200);
  });

  test("who showed no mandate gets nothing, and an answer that says why (T60, T49)", async () => {
    const { office, requestId, steps, confirm, mandate } = await asked();
    await mandate({ verdict: "not-verified" });
    expect((await confirm()).body["detail"]).toContain("was not verified");
    const failed = { verdict: "failed", method: "not-possible" };
    expect((await decide(office, requestId, "identity", failed)).status).toBe(
      200,
    );
    await steps.answer();
    expect(office.outbox().at(-1)?.body).toContain("11(2)");
  });

  test("needs no mandate to be told that it failed (T60)", async () => {
    const { office, requestId } = await asked("lawyer");
    const failed = { verdict: "failed", method: "not-possible" };
    expect((await decide(office, requestId, "identity", failed)).status).toBe(
      200,
    );
  });

  test.each([
    ["guardian", verified, "parental responsibility"],
    ["proxy", custody, "a mandate of the person"],
    ["lawyer", custody, "a mandate of the client"],
  ])(
    "as %s is not verified by what shows something else (R55, T62)",
    async (role, said, asks) => {
      const { mandate } = await asked(role);
      const { status, body } = await mandate(said);
      expect([status, body["article"]]).toEqual([409, "Art 12(6) GDPR"]);
      expect(body["detail"]).toContain(asks);
    },
  );

  test("leaves how, by whom and when it was seen, and nothing of what was shown (T61, T62)", async () => {
    const { office, requestId, mandate } = await asked("guardian");
    await mandate(custody);
    office.clock.advance(1000);
    await mandate(custody);
    expect((await request(office, requestId)).actsFor).toMatchObject({
      as: "guardian",
      mandate: { ...custody, by: staffId },
    });
    expect(
      await evidenceOf(office, requestId, "mandate.checked"),
    ).toMatchObject([{ details: { ...custody, as: "guardian", by: staffId } }]);
  });

  test("may show later what was not seen at first (T60)", async () => {
    const { confirm, mandate, requestId, office } = await asked();
    await mandate({ verdict: "not-verified" });
    await mandate({ verdict: "not-verified" });
    office.clock.advance(1000);
    await mandate(verified);
    office.clock.advance(1000);
    await mandate({ ...verified, representative: "call-back" });
    expect(await evidenceOf(office, requestId, "mandate.checked")).toHaveLength(
      3,
    );
    expect((await confirm()).status).toBe(200);
  });

  test("is not checked once the identity is decided, nor when it is closed, nor where nobody acts for another", async () => {
    const one = await asked();
    await one.mandate(verified);
    await one.confirm();
    expect((await one.mandate(custody)).body["detail"]).toContain(
      "identity is decided",
    );
    await one.steps.close();
    expect((await one.mandate(verified)).body["detail"]).toContain("is closed");
    const own = await begin(one.office);
    expect(
      (await steer(one.office, own, ["mandate", verified])).body["detail"],
    ).toContain("registered as the person it is about");
  });

  test("shows the mandate anew when the request is reopened (T60)", async () => {
    const { office, requestId, steps, mandate, confirm } = await asked();
    await mandate(verified);
    await confirm();
    await steps.close();
    office.clock.advance(7 * 86_400_000);
    await reopen(office, requestId);
    expect((await request(office, requestId)).actsFor).toEqual({ as: "proxy" });
  });
});

describe("a letter to who acts for somebody else", () => {
  test("says whom it is about, from the acknowledgement on (R49)", async () => {
    const { office, steps } = await asked("guardian");
    await steps.acknowledge();
    expect(office.outbox().at(-1)?.body).toContain(
      "You are the parent or guardian of the person concerned.",
    );
  });

  test("says so where it leads to the package, too (T60, T69)", async () => {
    const office = openOffice();
    const { requestId, steps, mandate, confirm } = await asked(
      "lawyer",
      office,
    );
    await mandate(verified);
    await confirm();
    await steps.gather();
    await steps.openApproval();
    await hearEach(office, requestId);
    await decide(office, requestId, "approval", { verdict: "approved" });
    await steps.pack();
    await steps.answer();
    expect(office.outbox().at(-1)?.body).toContain(
      "You are the lawyer of the person concerned.",
    );
  });

  test.each(letterLanguages)("has words for each role in %s", (language) => {
    const said = (["proxy", "lawyer", "guardian"] as const).map(
      (role) =>
        renderLetter(
          [{ kind: "one-time-code", facts: aCode }],
          aLetterhead({ language, actsFor: { as: role } }),
        ).text,
    );
    expect(new Set(said).size).toBe(3);
  });

  test("to nobody but the person says nothing of it", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    await stepsOf(office, requestId).answer();
    expect(office.outbox().at(-1)?.body).not.toContain("person concerned");
  });
});
