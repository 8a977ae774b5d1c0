import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { registerComplaint } from "#functions/register-complaint/register-complaint";
import { ask } from "#test/builders/gateway";
import { lettersTo } from "#test/builders/intakes";
import {
  environment,
  historyOf,
  openOffice,
  type Office,
} from "#test/builders/office";
import { begin, request } from "#test/builders/requests";

const said = {
  receivedAt: "2026-11-24T09:00:00.000Z",
  channel: "phone",
  about: "answer",
};

const complainOf = (
  office: Office,
  requestId: string,
  overrides: Record<string, unknown> = {},
  key: string = randomUUID(),
) =>
  ask(registerComplaint(office, environment), {
    route: "POST /requests/{requestId}/complaints",
    parameters: { requestId },
    headers: { "Idempotency-Key": key },
    body: { ...said, ...overrides },
  });

const complain = (office: Office, overrides: Record<string, unknown> = {}) =>
  ask(registerComplaint(office, environment), {
    route: "POST /complaints",
    body: { ...said, entityId: "ro-9", ...overrides },
  });

const list = (office: Office, query: Record<string, string> = {}) =>
  ask(registerComplaint(office, environment), {
    route: "GET /complaints",
    query,
  });

describe("a complaint about a request", () => {
  test("is answered with the authority and the courts, and delays nothing (R47, T112)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const before = await request(office, requestId);
    expect((await complainOf(office, requestId)).status).toBe(201);
    const [letter] = lettersTo(office, "ada@example.org");
    expect(letter?.body).toContain("www.dataprotectionauthority.be");
    expect(letter?.body).toContain("You may also go to court");
    expect(await request(office, requestId)).toEqual(before);
  });

  test("tells privacy staff, with codes only (T112, T58)", async () => {
    const office = openOffice();
    await complainOf(office, await begin(office));
    const notices = office.outbox().filter(({ kind }) => kind === "notice");
    expect(notices).toMatchObject([{ to: "privacy" }]);
    expect(historyOf(office)).not.toMatch(/ada@/);
  });

  test("posted again is the same complaint and the same letter (T102)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const key = randomUUID();
    await complainOf(office, requestId, {}, key);
    await complainOf(office, requestId, {}, key);
    expect(lettersTo(office)).toHaveLength(1);
    expect((await list(office)).body["complaints"]).toHaveLength(1);
  });

  test("about no request is a 404, and one that asks for an identity a 400 that names it (T112)", async () => {
    const office = openOffice();
    expect((await complainOf(office, randomUUID())).status).toBe(404);
    const id = await begin(office);
    const { status, body } = await complainOf(office, id, { document: "x" });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field: "document" }] });
  });
});

describe("a complaint without a request", () => {
  test("is taken down, answered where there is an address, and the address is not kept (R47, T112)", async () => {
    const office = openOffice();
    const { status } = await complain(office, { email: "eva@example.org" });
    expect(status).toBe(201);
    expect(lettersTo(office, "eva@example.org")).toHaveLength(1);
    expect(historyOf(office)).not.toContain("eva@");
  });

  test("is taken down without an address, too (T112)", async () => {
    const office = openOffice();
    expect((await complain(office)).status).toBe(201);
    expect(lettersTo(office)).toEqual([]);
    const { body } = await list(office, { month: "2026-11" });
    expect(body).toMatchObject({ complaints: [{ about: "answer" }] });
  });

  test.each([
    ["9999-12-31T23:59:59.999Z", "must not lie in the future"],
    ["0001-01-01T00:00:00.000Z", "must not lie more than a year back"],
  ])(
    "was received in the year before it is taken down, not on %s (T112)",
    async (receivedAt, message) => {
      const office = openOffice();
      const { status, body } = await complain(office, { receivedAt });
      expect(status).toBe(422);
      expect(body).toMatchObject({
        errors: [{ field: "receivedAt", message }],
      });
      expect((await list(office)).body).toMatchObject({ complaints: [] });
    },
  );

  test("names an entity of ours (R1)", async () => {
    const { status, body } = await complain(openOffice(), { entityId: "xx-1" });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ field: "entityId" }] });
  });
});

test("complaints are listed by the month they were registered in", async () => {
  const office = openOffice();
  await complain(office);
  office.clock.advance(1000);
  await complain(office, { about: "staff" });
  expect((await list(office)).body).toMatchObject({
    complaints: [{ about: "answer" }, { about: "staff" }],
  });
  const other = await list(office, { month: "2026-10" });
  expect(other.body["complaints"]).toEqual([]);
  expect((await list(office, { month: "May" })).status).toBe(400);
});
