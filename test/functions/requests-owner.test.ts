import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { escalateRequest } from "#functions/escalate-request/escalate-request";
import { readRequests } from "#functions/read-requests/read-requests";
import { ask, context, staffId } from "#test/builders/gateway";
import { type Office, openOffice, opening } from "#test/builders/office";
import { begin, decide, gathered, stepsOf } from "#test/builders/requests";
import { evidenceOf, shown, steer } from "#test/builders/steering";

const colleague = "6a1c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
const absence = ["owner", { owner: colleague, reason: "absence" }] as const;

const Listed = z.object({
  requests: z.array(z.looseObject({ requestId: z.string() })),
});
const listed = (office: Office, query: Record<string, string>) =>
  ask(readRequests(office), { route: "GET /requests", query });

const idsIn = async (office: Office, query: Record<string, string>) => {
  const { requests } = Listed.parse((await listed(office, query)).body);
  return requests.map(({ requestId }) => requestId);
};

async function failed(office: Office) {
  const requestId = await begin(office);
  const steps = stepsOf(office, requestId);
  await steps.openIdentity();
  const decision = { verdict: "failed", method: "not-possible" };
  await decide(office, requestId, "identity", decision);
  await steps.answer();
  await steps.close();
  return requestId;
}

describe("a request's owner", () => {
  test("is who registered it, until it is handed on with a reason, which is evidence (T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    expect(await shown(office, requestId)).toMatchObject({ owner: staffId });
    const { status, body } = await steer(office, requestId, absence);
    expect([status, body["owner"]]).toEqual([200, colleague]);
    expect(await evidenceOf(office, requestId, "owner.changed")).toMatchObject([
      {
        at: office.now(),
        details: {
          by: staffId,
          from: staffId,
          to: colleague,
          reason: "absence",
        },
      },
    ]);
  });

  test("may be taken over by saying me (T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await steer(office, requestId, absence);
    const mine = ["owner", { owner: "me", reason: "takes-over" }] as const;
    expect((await steer(office, requestId, mine)).body["owner"]).toBe(staffId);
  });

  test("who is the owner already changes nothing (T102)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await steer(office, requestId, absence);
    office.clock.advance(1000);
    expect((await steer(office, requestId, absence)).status).toBe(200);
    expect(await evidenceOf(office, requestId, "owner.changed")).toHaveLength(
      1,
    );
  });

  test("is not changed without a reason of the list, and the field is named", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const { status, body } = await steer(office, requestId, [
      "owner",
      { owner: colleague, reason: "holiday in Spain" },
    ]);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field: "reason" }] });
  });

  test("has nothing to do once it is closed", async () => {
    const office = openOffice();
    const requestId = await failed(office);
    const { status, body } = await steer(office, requestId, absence);
    expect(status).toBe(409);
    expect(body["detail"]).toContain("Reopen it first");
    expect(await shown(office, requestId)).toMatchObject({ next: null });
  });

  test("is named when staff is told that a request waits, by id only (T37, T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await steer(office, requestId, absence);
    await escalateRequest(office)(
      { requestId, waitingFor: "identity" },
      context,
    );
    expect(office.outbox().at(-1)?.body).toContain(
      `Its owner is ${colleague}.`,
    );
  });
});

describe("what is next of a request", () => {
  test("is the owner's while it waits for a decision, and is due in days of its own (T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    expect(await shown(office, requestId)).toMatchObject({
      next: { what: "work", by: "the workflow" },
    });
    await stepsOf(office, requestId).openIdentity();
    expect(await shown(office, requestId)).toMatchObject({
      next: {
        what: "identity",
        by: staffId,
        until: plusDays(opening, 7),
        isLate: false,
      },
    });
  });

  test("is late after its days, and a wait that begins anew is no younger (T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    office.clock.set(plusDays(opening, 7));
    await stepsOf(office, requestId).openIdentity("token-anew");
    expect(await shown(office, requestId)).toMatchObject({
      next: { until: plusDays(opening, 7), isLate: true },
    });
  });

  test("is never due behind the request itself (R50)", async () => {
    const office = openOffice();
    const receivedAt = plusDays(opening, -29);
    const requestId = await gathered(office, { receivedAt });
    await stepsOf(office, requestId).openApproval();
    const { clock, next } = await shown(office, requestId);
    expect(clock).toMatchObject({ dueAt: "2026-11-25T23:00:00.000Z" });
    expect(next).toMatchObject({
      what: "approval",
      until: "2026-11-25T23:00:00.000Z",
    });
  });

  test("is the eraser's while it erases", async () => {
    const office = openOffice();
    const requestId = await gathered(office, { rights: ["erasure"] });
    const steps = stepsOf(office, requestId);
    await steps.openApproval();
    await decide(office, requestId, "approval", { verdict: "approved" });
    await steps.erase();
    expect(await shown(office, requestId)).toMatchObject({
      next: { what: "erasure", by: "the eraser" },
    });
  });
});

describe("a list of requests by owner", () => {
  test("has what is open of theirs, whichever month it is of, the first due first (T108)", async () => {
    const office = openOffice();
    const later = await begin(office);
    const sooner = await begin(office, { receivedAt: plusDays(opening, -20) });
    const others = await begin(office);
    await failed(office);
    await steer(office, others, absence);
    office.clock.set(plusDays(opening, 40));
    expect(await idsIn(office, { owner: "me" })).toEqual([sooner, later]);
    expect(await idsIn(office, { owner: colleague })).toEqual([others]);
  });

  test("of a month has theirs of that month, the closed ones too", async () => {
    const office = openOffice();
    const [open, closed] = [await begin(office), await failed(office)];
    await steer(office, await begin(office), absence);
    const ofMonth = await idsIn(office, { owner: "me", month: "2026-11" });
    expect(ofMonth.toSorted()).toEqual([open, closed].toSorted());
    expect(await idsIn(office, { owner: "me", month: "2026-10" })).toEqual([]);
  });

  test("names an owner that cannot be one", async () => {
    const { status, body } = await listed(openOffice(), { owner: "Ada E." });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field: "owner" }] });
  });
});
