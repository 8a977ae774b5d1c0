import { describe, expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import { openOffice, recordingOf } from "#test/builders/office";
import {
  begin,
  decide,
  request,
  scope,
  soleUser,
  stepsOf,
} from "#test/builders/requests";
import { lastTold, shown, steer } from "#test/builders/steering";

const known = { verdict: "confirmed", method: "known-channel" };

describe.each([
  ["information", "R45", "Article 13"],
  ["joint-controllers", "R48", "Article 26(2)"],
  ["no-automated-decision", "R46", "Article 22"],
])("a request for %s (%s)", (right, _, article) => {
  test("needs no calls: nothing is found, frozen or gathered, and a known channel is identity enough (T60)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await begin(office, { rights: [right] });
    const steps = stepsOf(office, requestId);
    await steps.freeze();
    await steps.openIdentity();
    const { status } = await decide(office, requestId, "identity", known);
    await steps.gather();
    expect(status).toBe(200);
    expect(await request(office, requestId)).toMatchObject({
      candidates: 0,
      scopeSize: 0,
    });
    expect(await scope(office, requestId)).toEqual([]);
    expect((await recordingOf(office, call.interactionId)).keepers).toEqual([]);
  });

  test("is answered by one letter, and ends fulfilled (T112)", async () => {
    const office = openOffice();
    const requestId = await begin(office, { rights: [right] });
    const steps = stepsOf(office, requestId);
    await steps.freeze();
    await steps.openIdentity();
    await decide(office, requestId, "identity", known);
    await steps.gather();
    await steps.openApproval();
    await decide(office, requestId, "approval", { verdict: "approved" });
    expect(lastTold(office)?.result).toMatchObject({
      outcome: "approved",
      package: "no",
      erasure: "no",
    });
    await steps.carryOut();
    expect((await request(office, requestId)).recipients).toBeUndefined();
    await steps.verify();
    await steps.answer();
    await steps.close();
    expect(office.outbox()).toHaveLength(1);
    expect(office.outbox()[0]?.body).toContain(article);
    expect(office.outbox()[0]?.body).toContain("court");
    expect((await request(office, requestId)).state).toBe("fulfilled");
  });

  test("is refused for no reason but those that every right has (R47)", async () => {
    const office = openOffice();
    const requestId = await begin(office, { rights: [right] });
    const steps = stepsOf(office, requestId);
    await steps.openIdentity();
    await decide(office, requestId, "identity", known);
    await steps.openApproval();
    const refuse = (reason: string) =>
      decide(office, requestId, "approval", { verdict: "refused", reason });
    const { status, body } = await refuse("legal-claims");
    expect(status).toBe(409);
    expect(body["detail"]).toContain(`no reason to refuse ${right}`);
    expect((await refuse("identity-not-established")).status).toBe(200);
  });
});

test("an identity without calls is asked for them when a right is corrected to one that needs some (T53)", async () => {
  const office = openOffice();
  await keepCall(office);
  const requestId = await begin(office, { rights: ["information"] });
  const steps = stepsOf(office, requestId);
  await steps.openIdentity();
  await decide(office, requestId, "identity", known);
  await steps.gather();
  await steps.openApproval();
  await steer(office, requestId, [
    "rights",
    { rights: ["access"], reason: "misread" },
  ]);
  expect((await request(office, requestId)).identity).toBeUndefined();
  await steps.freeze();
  await steps.acknowledge();
  await steps.openIdentity();
  const { status } = await decide(office, requestId, "identity", known);
  expect(status).toBe(409);
  expect(await shown(office, requestId)).toMatchObject({
    waitsFor: "identity",
    needsCalls: true,
  });
});

describe("a request for portability", () => {
  test("is granted as a package, and refused to whom the data do not rest on consent (R43, T68)", async () => {
    const office = openOffice();
    await keepCall(office);
    const answered = async (decision: unknown) => {
      const requestId = await begin(office, { rights: ["portability"] });
      const steps = stepsOf(office, requestId);
      await steps.freeze();
      await steps.openIdentity();
      await decide(office, requestId, "identity", soleUser);
      await steps.openApproval();
      await decide(office, requestId, "approval", decision);
      return lastTold(office)?.result;
    };
    expect(await answered({ verdict: "approved" })).toMatchObject({
      outcome: "approved",
      package: "yes",
    });
    expect(
      await answered({ verdict: "refused", reason: "not-portable" }),
    ).toMatchObject({ outcome: "refused" });
  });
});
