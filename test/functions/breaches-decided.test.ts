import { describe, expect, test } from "vitest";
import { Instant } from "#schemas/instant";
import {
  breach,
  breached,
  closing,
  decideBreach,
  notified,
} from "#test/builders/breaches";
import { staffId } from "#test/builders/gateway";
import { openOffice, opening } from "#test/builders/office";

describe("telling the authority", () => {
  const late = Instant.parse("2026-11-27T10:00:00.000Z");

  test("late asks for the reasons of the delay, by the article (Art 33(1), T52)", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    office.clock.set(late);
    const refused = await decideBreach(office, breachId, "authority", {
      ...notified({ notifiedAt: late }),
    });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ article: "Art 33(1)" });
    const { body } = await decideBreach(office, breachId, "authority", {
      ...notified({ notifiedAt: late, delay: "We looked for it too long." }),
    });
    expect(body).toMatchObject({
      clock: { state: "late" },
      authority: { verdict: "notified", why: "We looked for it too long." },
    });
  });

  test("counts when it was told, also where that is entered after the time (T52)", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    office.clock.set(late);
    const { body } = await decideBreach(
      office,
      breachId,
      "authority",
      notified(),
    );
    expect(body).toMatchObject({ clock: { state: "in-time" } });
  });

  test("goes on in phases, of which the first counts (Art 33(4))", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    await decideBreach(office, breachId, "authority", notified());
    office.clock.set(late);
    const { status, body } = await decideBreach(office, breachId, "authority", {
      ...notified({ notifiedAt: late }),
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      clock: { state: "in-time" },
      authority: { notifiedAt: opening, furtherAt: [late] },
    });
  });

  test.each(["2026-11-24T08:59:59.999Z", "2026-11-24T10:00:00.001Z"])(
    "at %s cannot have been: before we knew, or still to come",
    async (notifiedAt) => {
      const office = openOffice();
      const { status, body } = await decideBreach(
        office,
        await breached(office),
        "authority",
        notified({ notifiedAt }),
      );
      expect(status).toBe(422);
      expect(body["errors"]).toMatchObject([{ field: "notifiedAt" }]);
    },
  );

  test("is not needed where a risk is unlikely, and why stands in the register (Art 33(1), 33(5))", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    const notNeeded = {
      verdict: "not-needed",
      because: "risk-unlikely",
      why: "The file was encrypted and the key is ours.",
    };
    office.clock.advance(1000);
    await decideBreach(office, breachId, "authority", notNeeded);
    expect((await breach(office, breachId)).body).toMatchObject({
      clock: { state: "not-needed" },
      authority: notNeeded,
      history: [
        { type: "breach.registered" },
        { type: "breach.authority", details: { by: staffId } },
      ],
    });
    await decideBreach(office, breachId, "authority", notified());
    const { status, body } = await decideBreach(
      office,
      breachId,
      "authority",
      notNeeded,
    );
    expect([status, body["article"]]).toEqual([409, "Art 33(1)"]);
  });
});

describe("telling the people concerned", () => {
  test.each([
    { verdict: "told", toldAt: opening, how: "each" },
    { verdict: "not-told", because: "no-high-risk" },
  ])("is decided either way: %j (Art 34)", async (said) => {
    const office = openOffice();
    const breachId = await breached(office);
    const { body } = await decideBreach(office, breachId, "subjects", said);
    expect(body["subjectsTold"]).toMatchObject({ ...said, by: staffId });
  });

  test("cannot be taken back, and lies in the past (Art 34)", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    const told = { verdict: "told", toldAt: opening, how: "public-notice" };
    const early = { ...told, toldAt: "2026-11-01T00:00:00.000Z" };
    expect(
      (await decideBreach(office, breachId, "subjects", early)).status,
    ).toBe(422);
    await decideBreach(office, breachId, "subjects", told);
    const { status, body } = await decideBreach(office, breachId, "subjects", {
      verdict: "not-told",
      because: "risk-averted",
    });
    expect([status, body["article"]]).toEqual([409, "Art 34(1)"]);
  });
});

describe("closing", () => {
  test("waits for what Art 33 and 34 ask, and names it (Art 33(5))", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    const close = () => decideBreach(office, breachId, "closing", closing());
    expect((await close()).body).toMatchObject({ article: "Art 33(1)" });
    await decideBreach(office, breachId, "authority", notified());
    expect((await close()).body).toMatchObject({ article: "Art 34(1)" });
    await decideBreach(office, breachId, "subjects", {
      verdict: "not-told",
      because: "no-high-risk",
    });
    expect((await close()).body).toMatchObject({ closed: closing() });
  });

  test("where a risk is unlikely asks nothing of the people concerned, and happens once", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    await decideBreach(office, breachId, "authority", {
      verdict: "not-needed",
      because: "risk-unlikely",
      why: "Nobody opened the file.",
    });
    const first = await decideBreach(office, breachId, "closing", closing());
    office.clock.advance(60_000);
    const again = await decideBreach(office, breachId, "closing", {
      ...closing(),
      effects: ["financial"],
    });
    expect(again.body["closed"]).toEqual(first.body["closed"]);
  });

  test("ends it: what turns out later is a breach of its own (Art 33(5))", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    await decideBreach(office, breachId, "authority", {
      verdict: "not-needed",
      because: "risk-unlikely",
      why: "Nobody opened the file.",
    });
    await decideBreach(office, breachId, "closing", closing());
    const { status, body } = await decideBreach(
      office,
      breachId,
      "authority",
      notified(),
    );
    expect([status, body["article"]]).toEqual([409, "Art 33(5)"]);
  });
});
