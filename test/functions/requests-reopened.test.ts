import { beforeEach, describe, expect, test } from "vitest";
import { subjectFileKey } from "#domain/ledger/keys";
import { plusDays } from "#domain/time/instant";
import { readRequests } from "#functions/read-requests/read-requests";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import type { RequestId } from "#schemas/ids";
import { keepCall } from "#test/builders/calls";
import { ask, context, staffId } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import {
  approved,
  begin,
  request,
  scope,
  stepsOf,
} from "#test/builders/requests";
import { answerAgain } from "#test/builders/reopened";
import { evidenceOf, reopen, shown, steer } from "#test/builders/steering";
const dayOfComplaint = plusDays(opening, 6);

/** An access request that was answered and closed, on the day the person complains. */
async function closedRequest(office: Office) {
  await keepCall(office);
  const requestId = await approved(office);
  const steps = stepsOf(office, requestId);
  await steps.acknowledge();
  await steps.pack();
  await steps.answer();
  await steps.close();
  office.clock.set(dayOfComplaint);
  return requestId;
}

let office: Office;
let requestId: RequestId;
beforeEach(async () => {
  office = openOffice();
  requestId = await closedRequest(office);
});

describe("a reopened request", () => {
  test("begins again, with the time of the complaint and a workflow of its own (T48, T112)", async () => {
    const { status, body } = await reopen(office, requestId);
    expect([status, body["state"]]).toEqual([200, "received"]);
    expect(body).toMatchObject({
      rights: ["access"],
      receivedAt: "2026-11-30T09:00:00.000Z",
      clock: { dueDate: "2026-12-30", state: "running" },
      reopened: { round: 1, because: "complaint" },
    });
    for (const gone of ["identity", "approval", "export", "closedAt"])
      expect(body[gone]).toBeUndefined();
    expect(office.workflows.started).toEqual([`${requestId}-1`]);
  });

  test("keeps all that was before, and who reopened it when and why", async () => {
    await reopen(office, requestId);
    expect(await shown(office, requestId)).toMatchObject({
      rounds: [
        {
          round: 1,
          because: "complaint",
          by: staffId,
          at: dayOfComplaint,
          earlier: {
            state: "fulfilled",
            receivedAt: "2026-11-24T09:00:00.000Z",
            dueDate: "2026-12-24",
            identity: { verdict: "confirmed" },
            approval: { outcomes: [{ right: "access", result: "granted" }] },
            answeredAt: expect.any(String),
            closedAt: expect.any(String),
          },
        },
      ],
    });
    expect(
      await evidenceOf(office, requestId, "request.reopened"),
    ).toMatchObject([
      { details: { by: staffId, because: "complaint", round: 1 } },
    ]);
  });

  test("shows no token of a number, of this round or another (T58)", async () => {
    const subject = {
      phoneNumbers: ["0470 55 07 07"],
      email: "ada.new@example.org",
    };
    await reopen(office, requestId, { subject });
    const text = JSON.stringify(await shown(office, requestId));
    expect(text).not.toMatch(/\.[A-Za-z0-9_-]{43}/);
    expect(historyOf(office)).not.toMatch(/ada\.new|470.?55/);
  });

  test("is told with its new date, and answered once more; each letter once a round (R49)", async () => {
    await reopen(office, requestId);
    const before = office.outbox().length;
    await answerAgain(office, requestId);
    const letters = office
      .outbox()
      .slice(before)
      .filter(({ kind }) => kind === "letter");
    expect(letters.map(({ to }) => to)).toEqual([
      "ada.new@example.org",
      "ada.new@example.org",
      "ada.new@example.org",
    ]);
    expect(letters[2]?.subject).toBe("Your package is ready");
    expect(letters[0]?.body).toContain("You complained about our answer.");
    expect(letters[0]?.body).toContain("30 December 2026");
    expect(await request(office, requestId)).toMatchObject({
      state: "fulfilled",
      export: { builtAt: dayOfComplaint },
    });
  });

  test("forgets how to reach the requester again when it closes (T25)", async () => {
    await reopen(office, requestId);
    const file = () => office.ledger.read(subjectFileKey(requestId));
    expect(await file()).toMatchObject({ round: 1 });
    await answerAgain(office, requestId);
    expect(await file()).toBeUndefined();
  });

  test("confirms nothing of what was confirmed before (T53)", async () => {
    expect(await scope(office, requestId)).toHaveLength(1);
    await reopen(office, requestId);
    expect(await scope(office, requestId)).toEqual([]);
  });

  test("is found by a number that came with the complaint (T55)", async () => {
    const phoneNumbers = ["0470 55 07 07"];
    const subject = { phoneNumbers, email: "ada.new@example.org" };
    await reopen(office, requestId, { subject });
    const other = await begin(office, {
      subject,
      receivedAt: dayOfComplaint,
    });
    expect((await request(office, other)).related).toEqual([requestId]);
    expect((await request(office, requestId)).subjects).toHaveLength(2);
  });

  test("has its time watched again, from the first warning on (T108)", async () => {
    await reopen(office, requestId);
    office.clock.set(plusDays(opening, 23));
    await watchClocks(office, environment)(
      { scheduledTime: office.now() },
      context,
    );
    expect(office.outbox().at(-1)?.subject).toBe(
      `Request ${requestId} has used half of its time`,
    );
    expect(await evidenceOf(office, requestId, "clock.warned")).toMatchObject([
      { discriminator: "warned-50@1" },
    ]);
  });

  test("whose rights are corrected is acknowledged anew, with the rights (R49)", async () => {
    await reopen(office, requestId);
    const steps = stepsOf(office, requestId);
    await steps.acknowledge();
    await steps.openIdentity("token-again");
    const rights = { rights: ["access", "erasure"], reason: "misread" };
    await steer(office, requestId, ["rights", rights]);
    await steps.acknowledge();
    expect(office.outbox().at(-1)?.body).toContain("You asked for:");
  });

  test("is reopened again after its second answer, and tells of both", async () => {
    await reopen(office, requestId);
    await answerAgain(office, requestId);
    const because = "our-mistake";
    await reopen(office, requestId, { because, receivedAt: office.now() });
    expect(await shown(office, requestId)).toMatchObject({
      rounds: [{ because: "complaint" }, { because: "our-mistake" }],
      reopened: { round: 2 },
    });
  });

  test("is in its owner's list again", async () => {
    const mine = async () =>
      (await ask(readRequests(office), { query: { owner: "me" } })).body[
        "requests"
      ];
    expect(await mine()).toEqual([]);
    await reopen(office, requestId);
    expect(await mine()).toMatchObject([{ requestId }]);
  });
});

describe("reopening", () => {
  test("that broke off anywhere goes on when it is asked for again (T106)", async () => {
    const kinds = ["round", "subject", "subject-link", "evidence"];
    for (const kind of kinds) {
      const place = openOffice();
      const id = await closedRequest(place);
      const { ledger } = place;
      const append: typeof ledger.append = async (item) => {
        const appended = await ledger.append(item);
        if (item.kind === kind) throw new TypeError("died here");
        return appended;
      };
      const dying = { ...place, ledger: { ...ledger, append } };
      expect((await reopen(dying, id)).status).toBe(500);
      expect(place.workflows.started).toEqual([]);
      expect((await reopen(place, id)).status).toBe(200);
      expect(place.workflows.started).toEqual([`${id}-1`]);
      expect(await request(place, id)).toMatchObject({
        reopened: { round: 1 },
      });
      expect(await place.ledger.read(subjectFileKey(id))).toBeDefined();
    }
  });

  test("by two people at once is one round (T102)", async () => {
    const both = await Promise.all([
      reopen(office, requestId),
      reopen(office, requestId, { because: "new-facts" }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(office.workflows.started).toEqual([`${requestId}-1`]);
    expect((await shown(office, requestId))["rounds"]).toHaveLength(1);
  });

  test("never leaves contact data in a request that is closed (T25)", async () => {
    const replace = () => Promise.reject(new TypeError("died here"));
    const dying = { ...office, ledger: { ...office.ledger, replace } };
    expect((await reopen(dying, requestId)).status).toBe(500);
    expect(await office.ledger.read(subjectFileKey(requestId))).toBeUndefined();
  });

  test("is not for what is open", async () => {
    const open = await begin(office);
    const { status, body } = await reopen(office, open);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining("nothing has to be reopened"),
    ]);
  });

  test("of a duplicate is the other's", async () => {
    const [one, other] = [await begin(office), await begin(office)];
    for (const id of [one, other])
      await stepsOf(office, id).openIdentity(`token-${id}`);
    const duplicateOf = { requestId: other, reason: "sent-twice" };
    await steer(office, one, ["duplicate-of", duplicateOf]);
    await stepsOf(office, one).close();
    const { status, body } = await reopen(office, one);
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining(`answered with ${other}`),
    ]);
  });

  test.each([
    ["2026-11-30T10:05:00.001Z", "future"],
    ["2026-11-24T08:59:59.999Z", "before the receipt"],
  ])("received %s is wrong: %s (T48)", async (receivedAt, message) => {
    const { status, body, text } = await reopen(office, requestId, {
      receivedAt,
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ field: "receivedAt" }] });
    expect(text).toContain(message);
    expect((await request(office, requestId)).state).toBe("fulfilled");
  });

  test.each([
    [{ because: "they were angry" }, "because"],
    [{ subject: { phoneNumbers: [], email: "Ada" } }, "subject.email"],
  ])("with %j names the field", async (overrides, field) => {
    const { status, body } = await reopen(office, requestId, overrides);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
  });
});
