import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { subjectFileKey } from "#domain/ledger/keys";
import { registerRequest } from "#functions/register-request/register-request";
import { RequestId } from "#schemas/ids";
import { rights } from "#stacks/settings/rights";
import { ask } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  openOffice,
  writtenIn,
} from "#test/builders/office";
import { aNewRequest, begin, register, request } from "#test/builders/requests";

const american = Array.from({ length: 18 }, (_, at) => `us-17.${at + 1}`);
const annex1 = [
  "at-1 be-2 cz-3 fr-4 de-5 nl-6 hu-7 pl-8 ro-9 ro-10 es-11 dk-12 gr-13 ie-14 se-15 gb-16",
  ...american,
].join(" ");

describe("the joint controllers", () => {
  test("have ids that never change and are no names (R1, T109)", () => {
    expect(rights.entities.map(({ id }) => id)).toEqual(annex1.split(" "));
  });

  test.each(annex1.split(" "))(
    "each take a request, and the clock starts there: %s (R1, T48)",
    async (entityId) => {
      const office = openOffice();
      const { status, body } = await register(office, { entityId });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        entityId,
        receivedAt: "2026-11-24T09:00:00.000Z",
        registeredAt: office.now(),
        deadlines: { noticeDate: "2026-12-24" },
      });
    },
  );

  test.each(["xx-99", "ro-11", "us-17.19", "us-17"])(
    "do not include %s, and that is said of the field (R1)",
    async (entityId) => {
      const { status, body } = await register(openOffice(), { entityId });
      expect(status).toBe(422);
      expect(body).toMatchObject({ errors: [{ field: "entityId" }] });
    },
  );

  test.each(["Mood Media GmbH", "", "RO-9"])(
    "are never named by a legal name: %j (R1, T109)",
    async (entityId) => {
      const { status, body } = await register(openOffice(), { entityId });
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ field: "entityId" }] });
    },
  );
});

describe("a registered request", () => {
  test("seals who asks; the ledger never held a name, number or address in clear (R49, T25)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const sealed = await office.ledger.read(subjectFileKey(requestId));
    expect(sealed?.kind).toBe("subject");
    expect(historyOf(office)).not.toMatch(/ada@|Ada Example|470.?55/);
  });

  test("shows no token of a number to anybody (T58)", async () => {
    const office = openOffice();
    const { body, text } = await register(office);
    const { subjects } = await request(
      office,
      RequestId.parse(body["requestId"]),
    );
    expect(subjects).toHaveLength(1);
    expect(body["usableNumbers"]).toBe(true);
    for (const token of subjects) expect(text).not.toContain(token);
    expect(text).not.toMatch(/\.[A-Za-z0-9_-]{43}/);
  });

  test("counts hidden and malformed numbers, and matches nobody by them (T55)", async () => {
    const office = openOffice();
    const subject = {
      email: "ada@example.org",
      phoneNumbers: ["anonymous", "call me", " "],
    };
    const { body } = await register(office, { subject });
    expect(body).toMatchObject({ unusableNumbers: 3, usableNumbers: false });
  });

  test("has one token a number, however often it is written (T56)", async () => {
    const office = openOffice();
    const subject = {
      email: "ada@example.org",
      phoneNumbers: ["0470 55 01 01", "+32 470 55 01 01", "0032470550101"],
    };
    const requestId = await begin(office, { subject });
    expect((await request(office, requestId)).subjects).toHaveLength(1);
  });

  test("has a token under every live key, the rotated one too (T57)", async () => {
    const office = openOffice();
    await office.tokens.current("+32470550101");
    office.rotateTokenKey();
    const requestId = await begin(office);
    expect((await request(office, requestId)).subjects).toHaveLength(2);
  });
});

describe("an Idempotency-Key", () => {
  test("is the request's id, and posting again is the same request (T102)", async () => {
    const office = openOffice();
    const key = randomUUID();
    const first = await register(office, {}, key);
    const changes = writtenIn(office).length;
    office.clock.advance(3_600_000);
    const again = await register(office, {}, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    const { clock: _before, ...registered } = first.body;
    expect(again.body).toMatchObject(registered);
    expect(first.body["requestId"]).toBe(key);
    expect(writtenIn(office)).toHaveLength(changes);
  });

  test("that is missing makes two posts two requests (T102)", async () => {
    const office = openOffice();
    const asked = { route: "POST /requests", body: aNewRequest() };
    const door = registerRequest(office, environment);
    const [one, other] = [await ask(door, asked), await ask(door, asked)];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body["requestId"]).not.toBe(other.body["requestId"]);
  });

  test("that is no UUID is refused, and the header is named (T102)", async () => {
    const { status, body } = await register(openOffice(), {}, "again");
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field: "Idempotency-Key" }] });
  });
});

test.each([
  ["be-2", "nl"],
  ["cz-3", "cs"],
  ["ie-14", "en"],
])(
  "a request of %s whose language nobody asked is answered in %s (R49)",
  async (entityId, language) => {
    const office = openOffice();
    const requestId = await begin(office, { entityId, language: undefined });
    expect(await request(office, requestId)).toMatchObject({ language });
  },
);

describe("a request that cannot be", () => {
  test.each([
    [{ rights: ["attention"] }, "rights.0"],
    [{ rights: [] }, "rights"],
    [{ rights: ["access", "access"] }, "rights"],
    [{ channel: "fax" }, "channel"],
    [{ receivedAt: "24 November" }, "receivedAt"],
    [{ receivedAt: "2026-11-24" }, "receivedAt"],
    [{ language: "english" }, "language"],
    [{ subject: undefined }, "subject"],
    [{ subject: { phoneNumbers: [] } }, "subject.email"],
    [
      { subject: { phoneNumbers: [7], email: "a@example.org" } },
      "subject.phoneNumbers.0",
    ],
    [
      { subject: { phoneNumbers: "0470", email: "a@example.org" } },
      "subject.phoneNumbers",
    ],
    [{ subject: { phoneNumbers: [], email: "Ada Example" } }, "subject.email"],
  ])("with %j names %s and repeats nothing of it", async (overrides, field) => {
    const { status, body, text, contentType } = await register(
      openOffice(),
      overrides,
    );
    expect([status, contentType]).toEqual([400, "application/problem+json"]);
    expect(body).toMatchObject({ errors: [{ field }] });
    expect(text).not.toMatch(/Ada Example|ada@|fax|24 November/);
  });

  test.each([
    ["2026-11-24T10:05:00.001Z", "future"],
    ["2025-11-23T09:59:59.999Z", "year back"],
  ])("was received %s: %s (T48)", async (receivedAt, message) => {
    const { status, body, text } = await register(openOffice(), { receivedAt });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ field: "receivedAt" }] });
    expect(text).toContain(message);
  });

  test.each([
    "2026-10-32T10:00:00.000Z",
    "2026-02-30T10:00:00.000Z",
    "2026-10-01T25:00:00.000Z",
    "2026-10-01T10:61:00.000Z",
  ])(
    "was received at a moment that does not exist, %s, names receivedAt and seals nothing (T12)",
    async (receivedAt) => {
      const office = openOffice();
      const { status, body } = await register(office, { receivedAt });
      expect([400, 422]).toContain(status);
      expect(body).toMatchObject({ errors: [{ field: "receivedAt" }] });
      expect(writtenIn(office)).toEqual([]);
    },
  );

  test.each(["2026-11-24T10:05:00.000Z", "2025-11-23T10:00:00.000Z"])(
    "is not one received at %s: clocks differ, and letters lie about (T48)",
    async (receivedAt) => {
      expect((await register(openOffice(), { receivedAt })).status).toBe(201);
    },
  );
});
