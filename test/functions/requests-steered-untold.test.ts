import { expect, test } from "vitest";
import { finishErasures } from "#domain/acts/finish-erasures";
import { plusMinutes } from "#domain/time/instant";
import { openOffice } from "#test/builders/office";
import { begin, gathered, stepsOf } from "#test/builders/requests";
import { evidenceOf, lastTold, steer } from "#test/builders/steering";

test.each([
  ["undone", "undo", { decision: "identity", reason: "slip" }],
  ["amended", "rights", { rights: ["erasure"], reason: "slip" }],
] as const)(
  "what was %s is told to the workflow, and written down, a minute after the run that did it died (T106, T108)",
  async (outcome, to, body) => {
    const office = openOffice();
    const requestId = await gathered(office);
    await stepsOf(office, requestId).openApproval();
    const append = () => Promise.reject(new TypeError("died here"));
    const dying = { ...office, ledger: { ...office.ledger, append } };
    expect((await steer(dying, requestId, [to, body])).status).toBe(500);
    await finishErasures(office, plusMinutes(office.now(), 1));
    expect(lastTold(office)).toEqual({
      token: "token-approval",
      result: { outcome },
    });
    const type = to === "undo" ? "decision.undone" : "rights.corrected";
    expect(await evidenceOf(office, requestId, type)).toHaveLength(1);
  },
);

test("a link that broke off is told to the one that goes on, and made whole when it is said again (T106)", async () => {
  const office = openOffice();
  const [one, other] = [await begin(office), await begin(office)];
  for (const id of [one, other])
    await stepsOf(office, id).openIdentity(`token-${id}`);
  const body = { requestId: other, reason: "sent-twice" };
  const link = () => steer(office, one, ["duplicate-of", body]);
  office.workflows.answers = false;
  expect((await link()).status).toBe(500);
  office.workflows.answers = true;
  await finishErasures(office, plusMinutes(office.now(), 1));
  expect(lastTold(office)).toEqual({
    token: `token-${other}`,
    result: { outcome: "amended" },
  });
  expect((await link()).status).toBe(200);
  expect(lastTold(office)).toEqual({
    token: `token-${one}`,
    result: { outcome: "duplicate" },
  });
  for (const id of [one, other])
    expect(await evidenceOf(office, id, "request.linked")).toHaveLength(1);
});
