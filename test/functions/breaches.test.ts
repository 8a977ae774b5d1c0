import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { handleBreaches } from "#functions/handle-breaches/handle-breaches";
import {
  aNewBreach,
  breach,
  breached,
  closing,
  decideBreach,
  notified,
  registerBreach,
  toldOfBreaches,
  watchAt,
} from "#test/builders/breaches";
import { ask, staffId } from "#test/builders/gateway";
import { environment, openOffice, opening } from "#test/builders/office";

const dueAt = "2026-11-27T09:00:00.000Z";
const notTold = { verdict: "not-told", because: "no-high-risk" };

describe("a breach that is registered", () => {
  test("runs since somebody knew and not since it was entered, and privacy staff hear of it at once (T52)", async () => {
    const office = openOffice();
    const { status, body } = await registerBreach(office);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      awareAt: "2026-11-24T09:00:00.000Z",
      registeredAt: opening,
      registeredBy: staffId,
      clock: { dueAt, state: "running", hoursLeft: 71 },
    });
    expect(toldOfBreaches(office)).toEqual([`tell the authority by ${dueAt}`]);
  });

  test("runs since the processor told us, where that was earlier (T52)", async () => {
    const office = openOffice();
    const { body } = await registerBreach(office, {
      source: "processor",
      processorNoticeAt: "2026-11-23T17:00:00.000Z",
    });
    expect(body).toMatchObject({
      awareAt: "2026-11-23T17:00:00.000Z",
      clock: { dueAt: "2026-11-26T17:00:00.000Z" },
    });
  });

  test("by a processor must say when it told us (T52)", async () => {
    const { status, body } = await registerBreach(openOffice(), {
      source: "processor",
    });
    expect(status).toBe(400);
    expect(body["errors"]).toMatchObject([{ field: "processorNoticeAt" }]);
  });

  test.each([
    [{ entityId: "xx-1" }, "entityId"],
    [{ awareAt: "2026-11-24T10:00:00.001Z" }, "awareAt"],
    [
      {
        source: "processor",
        processorNoticeAt: "2026-11-25T00:00:00.000Z",
      },
      "processorNoticeAt",
    ],
  ])("is not taken with %j, and the field is named", async (fault, field) => {
    const { status, body } = await registerBreach(openOffice(), fault);
    expect(status).toBe(422);
    expect(body["errors"]).toMatchObject([{ field }]);
  });

  test("again is the same breach, and nobody is told twice (T102)", async () => {
    const office = openOffice();
    const key = randomUUID();
    await registerBreach(office, {}, key);
    const { body } = await registerBreach(office, { subjects: 1 }, key);
    expect(body).toMatchObject({ breachId: key, subjects: 12 });
    expect(toldOfBreaches(office)).toHaveLength(1);
  });

  test("takes nobody's name or number: what it does not know is refused", async () => {
    const { status } = await registerBreach(openOffice(), { name: "Ada" });
    expect(status).toBe(400);
  });

  test("is listed with those of its month, and is nothing under another id", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    const list = (query: Record<string, string>) =>
      ask(handleBreaches(office, environment), {
        route: "GET /breaches",
        query,
      });
    expect((await list({})).body).toMatchObject({
      month: "2026-11",
      breaches: [{ breachId }],
    });
    expect((await list({ month: "2026-10" })).body["breaches"]).toEqual([]);
    expect((await breach(office, randomUUID())).status).toBe(404);
    expect(
      (await decideBreach(office, randomUUID(), "closing", closing())).status,
    ).toBe(404);
  });
});

describe("its clock", () => {
  test("is told of at half, three quarters and nine tenths, and each four hours when it is over (T52, T108)", async () => {
    const office = openOffice();
    await breached(office);
    await watchAt(office, "2026-11-25T20:59:00.000Z");
    await watchAt(office, "2026-11-25T21:00:00.000Z");
    await watchAt(office, "2026-11-25T21:10:00.000Z");
    await watchAt(office, "2026-11-26T15:00:00.000Z");
    await watchAt(office, "2026-11-27T02:00:00.000Z");
    await watchAt(office, "2026-11-27T09:10:00.000Z");
    await watchAt(office, "2026-11-27T13:00:00.000Z");
    await watchAt(office, "2026-11-27T13:10:00.000Z");
    expect(toldOfBreaches(office).slice(1)).toEqual([
      "has used half of its time",
      "has used three quarters of its time",
      "has used nine tenths of its time",
      "is overdue",
      "is overdue",
    ]);
  });

  test("that was over when the breach was entered says so with the next run, and skips what it missed (T52)", async () => {
    const office = openOffice();
    await breached(office, { awareAt: "2026-11-20T09:00:00.000Z" });
    await watchAt(office, "2026-11-24T10:10:00.000Z");
    expect(toldOfBreaches(office).slice(1)).toEqual(["is overdue"]);
  });

  test("that nobody could be told of is looked at again, and the run fails (T106)", async () => {
    const office = openOffice();
    await breached(office);
    const notifier = {
      ...office.notifier,
      notify: () => Promise.reject(new Error("no carrier")),
    };
    await expect(
      watchAt({ ...office, notifier }, "2026-11-25T21:00:00.000Z"),
    ).rejects.toMatchObject({ code: "scheduled-run-failed" });
    await watchAt(office, "2026-11-25T21:10:00.000Z");
    expect(toldOfBreaches(office)).toHaveLength(2);
  });

  test("asks each day, once the authority was told, whether the people concerned are (Art 34(1))", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    await decideBreach(office, breachId, "authority", notified());
    await watchAt(office, "2026-11-25T09:50:00.000Z");
    await watchAt(office, "2026-11-25T10:00:00.000Z");
    await watchAt(office, "2026-11-26T10:00:00.000Z");
    await decideBreach(office, breachId, "subjects", notTold);
    await watchAt(office, "2026-11-28T10:00:00.000Z");
    const asked = "waits: are the people concerned told?";
    expect(toldOfBreaches(office).slice(1)).toEqual([asked, asked]);
  });

  test("runs on when the people concerned were told before the authority (T52)", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    await decideBreach(office, breachId, "subjects", notTold);
    await watchAt(office, "2026-11-25T21:00:00.000Z");
    expect(toldOfBreaches(office)).toHaveLength(2);
  });

  test("is silent once the authority was told, and the people are decided on (T52)", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    await decideBreach(office, breachId, "authority", notified());
    await decideBreach(office, breachId, "subjects", notTold);
    await watchAt(office, "2026-11-28T10:00:00.000Z");
    expect(toldOfBreaches(office)).toHaveLength(1);
    expect((await breach(office, breachId)).body).toMatchObject({
      clock: { dueAt, state: "in-time" },
    });
  });
});

test("only members of the privacy staff see breaches (T86)", async () => {
  const { status } = await ask(handleBreaches(openOffice(), environment), {
    route: "POST /breaches",
    body: aNewBreach(),
    claims: {
      sub: staffId,
      token_use: "access",
      "cognito:groups": "[quality]",
    },
  });
  expect(status).toBe(403);
});
