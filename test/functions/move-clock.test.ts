import { describe, expect, test } from "vitest";
import { requestPartition } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { moveClock } from "#functions/move-clock/move-clock";
import { readRequests } from "#functions/read-requests/read-requests";
import type { RequestId } from "#schemas/ids";
import { ask } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import { begin, decide, soleUser, stepsOf } from "#test/builders/requests";

const complexity = {
  ground: "complexity",
  why: "Calls of four entities in three languages have to be heard.",
};
const question = {
  doubt: "contact-not-on-file",
  asked: "call-facts",
  askedAt: "2026-11-24T09:30:00.000Z",
};

const move = (
  office: Office,
  requestId: RequestId,
  [step, body]: ["extensions" | "pauses" | "pauses/end", unknown],
) =>
  ask(moveClock(office, environment), {
    route: `POST /requests/{requestId}/${step}`,
    parameters: { requestId },
    body,
  });

const show = async (office: Office, requestId: RequestId) =>
  (await ask(readRequests(office), { parameters: { requestId } })).body;

const evidence = async (office: Office, requestId: RequestId) =>
  (await office.ledger.readPartition(requestPartition(requestId))).flatMap(
    (item) =>
      item.kind === "evidence" && item.type.startsWith("clock.")
        ? [[item.type, item.details]]
        : [],
  );

describe("an extension", () => {
  test("is told to the requester with its reason, and then counts (R50, T45, T46)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    office.clock.set(plusDays(opening, 20));
    const { status, body } = await move(office, requestId, [
      "extensions",
      complexity,
    ]);
    expect(status).toBe(200);
    expect(body["clock"]).toMatchObject({
      dueDate: "2027-02-24",
      extendedTo: "2027-02-24",
      state: "running",
      extension: { ground: "complexity", toldAt: office.now() },
    });
    const letter = office.outbox().at(-1);
    expect(letter?.to).toBe("ada@example.org");
    expect(letter?.body).toContain(complexity.why);
    expect(letter?.body).toContain("24 February 2027");
    expect(letter?.body).toContain("complain to a supervisory authority");
    expect(await evidence(office, requestId)).toEqual([
      ["clock.extended", { by: expect.any(String), ground: "complexity" }],
    ]);
  });

  test("whose letter could not be sent does not count, and asked for again it is sent (T46)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const write = () => Promise.reject(new TypeError("no carrier"));
    const dumb = { ...office, notifier: { ...office.notifier, write } };
    const failed = await move(dumb, requestId, ["extensions", complexity]);
    expect(failed.status).toBe(500);
    expect(await show(office, requestId)).toMatchObject({
      clock: { dueDate: "2026-12-24" },
    });
    const again = await move(office, requestId, ["extensions", complexity]);
    expect(again.body).toMatchObject({ clock: { extendedTo: "2027-02-24" } });
  });

  test("whose letter went out counts from then on, whatever broke behind it, and is told once (T46)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const broken = { ...office.ledger };
    broken.append = async (item) => {
      const appended = await office.ledger.append(item);
      if (item.kind === "evidence" && item.type === "letter.sent")
        throw new TypeError("died here");
      return appended;
    };
    const dying = { ...office, ledger: broken };
    const told = office.now();
    await move(dying, requestId, ["extensions", complexity]);
    const letters = office.outbox().length;
    office.clock.set(plusDays(opening, 40));
    const { body } = await move(office, requestId, ["extensions", complexity]);
    expect(body).toMatchObject({
      clock: { extendedTo: "2027-02-24", extension: { toldAt: told } },
    });
    expect(office.outbox()).toHaveLength(letters);
  });

  test.each([
    ["workload", 5, "Art 12(3) GDPR"],
    ["complexity", 31, "Art 12(3) GDPR"],
    ["number", 5, "Art 12(3) GDPR"],
  ])(
    "for %s on day %d is refused with the article and what to do, and nobody is told (R50, T46)",
    async (ground, day, article) => {
      const office = openOffice();
      const requestId = await begin(office);
      office.clock.set(plusDays(opening, day));
      const { status, body } = await move(office, requestId, [
        "extensions",
        { ...complexity, ground },
      ]);
      expect(status).toBe(409);
      expect(body).toMatchObject({ article, fix: expect.any(String) });
      expect(body["detail"]).toContain(`(${article})`);
      expect(office.outbox()).toEqual([]);
      expect(await evidence(office, requestId)).toEqual([]);
    },
  );

  test("for the number of that person's requests names another of them (T46)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const another = await begin(office, { rights: ["erasure"] });
    const { status } = await move(office, requestId, [
      "extensions",
      { ...complexity, ground: "number", otherRequests: [another, another] },
    ]);
    expect(status).toBe(200);
    expect(office.outbox().at(-1)?.body).toContain(
      "number of requests you have made",
    );
  });

  test.each([
    "too short",
    "Ada asked, ada@example.org",
    "call 0470 55 01 01 first",
  ])("says why in words that name nobody: not %j", async (why) => {
    const office = openOffice();
    const requestId = await begin(office);
    const { status, body } = await move(office, requestId, [
      "extensions",
      { ...complexity, why },
    ]);
    expect(status).toBe(400);
    expect(body["errors"]).toMatchObject([{ field: "why" }]);
  });
});

describe("a pause", () => {
  test("shows since when the clock stands, is logged, and ends with the answer (R51, T47)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await move(office, requestId, ["pauses", question]);
    office.clock.set(plusDays(opening, 4));
    expect(await show(office, requestId)).toMatchObject({
      clock: { state: "paused", pausedSince: opening, dueDate: "2026-12-28" },
    });
    const { body } = await move(office, requestId, ["pauses/end", {}]);
    expect(body["clock"]).toMatchObject({
      state: "running",
      pausedDays: 4,
      dueDate: "2026-12-28",
    });
    expect(await evidence(office, requestId)).toMatchObject([
      ["clock.paused", { doubt: "contact-not-on-file", asked: "call-facts" }],
      ["clock.resumed", {}],
    ]);
  });

  test("ends with a decision on the identity (T47)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await move(office, requestId, ["pauses", question]);
    await stepsOf(office, requestId).openIdentity();
    office.clock.set(plusDays(opening, 2));
    await decide(office, requestId, "identity", soleUser);
    office.clock.set(plusDays(opening, 5));
    expect(await show(office, requestId)).toMatchObject({
      clock: { state: "running", pausedDays: 2 },
    });
  });

  test.each([
    ["a second one", ["pauses", question], "stands already"],
    [
      "a late question",
      ["pauses", { ...question, askedAt: plusDays(opening, 9) }],
      "without undue delay",
    ],
  ] as const)(
    "for %s is refused with its article (T47)",
    async (what, step, says) => {
      const office = openOffice();
      const requestId = await begin(office);
      if (what === "a second one")
        await move(office, requestId, ["pauses", question]);
      office.clock.set(plusDays(opening, 10));
      const { status, body } = await move(office, requestId, [...step]);
      expect(status).toBe(409);
      expect(body["detail"]).toContain(says);
      expect(body["article"]).toContain("Art 12(6)");
    },
  );

  test("needs a doubt that is written down (T47)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const { asked, askedAt } = question;
    const { status, body } = await move(office, requestId, [
      "pauses",
      { asked, askedAt },
    ]);
    expect(status).toBe(400);
    expect(body["errors"]).toMatchObject([{ field: "doubt" }]);
  });

  test("that nobody opened cannot be ended (T47)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    office.clock.set(plusMinutes(opening, 5));
    const ended = await move(office, requestId, ["pauses/end", {}]);
    expect(ended.status).toBe(409);
  });
});
