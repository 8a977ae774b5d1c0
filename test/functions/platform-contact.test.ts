import { describe, expect, test } from "vitest";
import { erasePlatformContact } from "#functions/erase-platform-contact/erase-platform-contact";
import type { RequestId } from "#schemas/ids";
import { keepCall } from "#test/builders/calls";
import { ask, privacyClaims, staffId } from "#test/builders/gateway";
import { historyOf, type Office, openOffice } from "#test/builders/office";
import { erased } from "#test/builders/recipients";
import { begin, gathered, stepsOf, decide } from "#test/builders/requests";
import { evidenceOf, shown } from "#test/builders/steering";

const colleague = { ...privacyClaims, sub: "colleague" };
const number = "0470 55 01 01";

const post = (
  office: Office,
  requestId: RequestId,
  [to, body]: readonly [string, unknown],
  claims: Record<string, unknown> = privacyClaims,
) =>
  ask(erasePlatformContact(office), {
    route: `POST /requests/{requestId}/platform-contact${to}`,
    parameters: { requestId },
    body,
    claims,
  });

const asking = ["", { reason: "asked-by-subject" }] as const;
const approving = ["/approval", { phoneNumbers: [number] }] as const;

async function asked(office: Office) {
  const requestId = await erased(office);
  await post(office, requestId, asking);
  return requestId;
}

describe("the platform's contact of a person", () => {
  test("is erased by number when one person asked and another approved, with both as evidence (R40, T52)", async () => {
    const office = openOffice();
    const requestId = await asked(office);
    expect(office.platform.erasedContacts).toEqual([]);
    const { status } = await post(office, requestId, approving, colleague);
    expect(status).toBe(200);
    expect(office.platform.erasedContacts).toEqual([["+32470550101"]]);
    expect(await shown(office, requestId)).toMatchObject({
      platformContact: {
        reason: "asked-by-subject",
        askedBy: staffId,
        approvedBy: "colleague",
        takenAt: office.now(),
      },
    });
    const marks = await Promise.all(
      (["contact.asked", "contact.approved", "contact.taken"] as const).map(
        (type) => evidenceOf(office, requestId, type),
      ),
    );
    expect(marks).toMatchObject([
      [{ details: { by: staffId, reason: "asked-by-subject" } }],
      [{ details: { by: "colleague", numbers: 1 } }],
      [{ details: { by: "colleague", numbers: 1 } }],
    ]);
    expect(historyOf(office)).not.toMatch(/470550101/);
  });

  test("is not erased by who asked for it", async () => {
    const office = openOffice();
    const requestId = await asked(office);
    const { status, body } = await post(office, requestId, approving);
    expect(status).toBe(409);
    expect(body["detail"]).toContain("Who asked cannot approve");
    expect(office.platform.erasedContacts).toEqual([]);
  });

  test("is not erased when nobody asked", async () => {
    const office = openOffice();
    const requestId = await erased(office);
    const { status } = await post(office, requestId, approving, colleague);
    expect([status, office.platform.erasedContacts]).toEqual([409, []]);
  });

  test.each(["0470 55 01 02", "anonymous"])(
    "is not erased by %s, which the request does not have (T53)",
    async (other) => {
      const office = openOffice();
      const requestId = await asked(office);
      const { status } = await post(
        office,
        requestId,
        ["/approval", { phoneNumbers: [number, other] }],
        colleague,
      );
      expect([status, office.platform.erasedContacts]).toEqual([409, []]);
    },
  );

  test("is asked for once, and given to the platform once (T102)", async () => {
    const office = openOffice();
    const requestId = await asked(office);
    await post(office, requestId, asking, colleague);
    await post(office, requestId, approving, colleague);
    office.clock.advance(1000);
    await post(office, requestId, approving, colleague);
    expect(office.platform.erasedContacts).toHaveLength(1);
    expect(await evidenceOf(office, requestId, "contact.asked")).toHaveLength(
      1,
    );
  });

  test("is asked of the platform again when it did not answer (T5)", async () => {
    const office = openOffice();
    const requestId = await asked(office);
    office.platform.answers = false;
    const failed = await post(office, requestId, approving, colleague);
    expect(failed.status).toBe(500);
    office.platform.answers = true;
    office.clock.advance(1000);
    await post(office, requestId, approving, colleague);
    expect(office.platform.erasedContacts).toHaveLength(1);
    expect(
      await evidenceOf(office, requestId, "contact.approved"),
    ).toHaveLength(1);
  });
});

describe("the platform keeps a contact", () => {
  test("of a number that may be somebody else's too (T53)", async () => {
    const office = openOffice();
    const { interactionId } = await keepCall(office);
    const requestId = await gathered(
      office,
      { rights: ["erasure"] },
      {
        verdict: "confirmed",
        method: "call-back",
        scope: { kind: "named-calls", interactionIds: [interactionId] },
      },
    );
    const { status, body } = await post(office, requestId, asking);
    expect([status, body["article"]]).toEqual([409, "Art 12(6)"]);
  });

  test("while a recording is not erased and verified (T22, T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await gathered(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).openApproval();
    await decide(office, requestId, "approval", { verdict: "approved" });
    const { status, body } = await post(office, requestId, asking);
    expect([status, body["article"]]).toEqual([409, "Art 17"]);
  });

  test("of somebody whose identity is not confirmed (T49)", async () => {
    const office = openOffice();
    const requestId = await begin(office, { rights: ["erasure"] });
    expect((await post(office, requestId, asking)).status).toBe(409);
  });
});
