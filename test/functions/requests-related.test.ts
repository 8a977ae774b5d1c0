import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { historyOf, openOffice, opening } from "#test/builders/office";
import { begin, register, request, stepsOf } from "#test/builders/requests";
import { shown } from "#test/builders/steering";

describe("requests of one number", () => {
  test("are noted with each other, and stay requests of their own", async () => {
    const office = openOffice();
    const first = await begin(office);
    const { body } = await register(office, { rights: ["erasure"] });
    expect(body).toMatchObject({ related: [first], state: "received" });
    expect(await shown(office, first)).toMatchObject({
      relatedRequests: [
        {
          requestId: body["requestId"],
          rights: ["erasure"],
          state: "received",
        },
      ],
    });
    expect((await request(office, first)).related).toBeUndefined();
  });

  test("are found by any number of theirs, and by nobody else's", async () => {
    const office = openOffice();
    const subject = {
      email: "ada@example.org",
      phoneNumbers: ["0470 55 01 01", "0470 55 02 02"],
    };
    const both = await begin(office, { subject });
    const one = await begin(office, {
      subject: { ...subject, phoneNumbers: ["0470 55 02 02"] },
    });
    const other = await begin(office, {
      subject: { ...subject, phoneNumbers: ["0470 55 03 03"] },
    });
    expect((await request(office, one)).related).toEqual([both]);
    expect((await request(office, other)).related).toBeUndefined();
  });

  test("show no token, and no number (T58)", async () => {
    const office = openOffice();
    const first = await begin(office);
    await begin(office);
    const text = JSON.stringify(await shown(office, first));
    expect(text).not.toMatch(/\.[A-Za-z0-9_-]{43}/);
    expect(historyOf(office)).not.toMatch(/470.?55/);
  });

  test("that are closed are related for a year", async () => {
    const office = openOffice();
    const closed = await begin(office);
    await stepsOf(office, closed).close();
    office.clock.set(plusDays(opening, 300));
    const receivedAt = office.now();
    const soon = await begin(office, { receivedAt });
    expect((await request(office, soon)).related).toEqual([closed]);
    office.clock.set(plusDays(opening, 370));
    const late = await begin(office, { receivedAt: office.now() });
    expect((await request(office, late)).related).toEqual([soon]);
  });
});
