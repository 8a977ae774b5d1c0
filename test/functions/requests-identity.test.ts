import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import { context, staffId } from "#test/builders/gateway";
import {
  document,
  end,
  facts,
  failed,
  letters,
  question,
  waiting,
} from "#test/builders/identity";
import {
  environment,
  historyOf,
  type Office,
  opening,
} from "#test/builders/office";
import { decide, soleUser } from "#test/builders/requests";
import { evidenceOf, shown } from "#test/builders/steering";

async function watchUntil(office: Office, day: number): Promise<void> {
  while (office.now() < plusDays(opening, day)) {
    office.clock.set(plusMinutes(office.now(), 360));
    await watchClocks(office, environment)(
      { scheduledTime: office.now() },
      context,
    );
  }
}

describe("a question about who asks", () => {
  test("goes out once by letter, with what is enough and until when, and the clock stands (R51, T47)", async () => {
    const { office, requestId } = await waiting();
    const { status, body } = await question(office, requestId);
    expect(status).toBe(200);
    expect(body["questions"]).toMatchObject([
      { number: 1, paused: true, replyBy: "2026-12-08", ...facts },
    ]);
    expect(body["clock"]).toMatchObject({ state: "paused" });
    await question(office, requestId);
    expect(letters(office)).toHaveLength(1);
    expect(letters(office)[0]?.body).toContain("8 December 2026");
    expect(letters(office)[0]?.body).toContain("stands still");
    expect(await evidenceOf(office, requestId, "clock.paused")).toHaveLength(1);
    expect(await evidenceOf(office, requestId, "identity.asked")).toMatchObject(
      [
        {
          details: {
            doubt: "contact-not-on-file",
            asked: "call-facts,known-channel",
          },
        },
      ],
    );
  });

  test("that comes late is asked all the same, and the clock runs on (T47)", async () => {
    const { office, requestId } = await waiting();
    office.clock.set(plusDays(opening, 20));
    const { body } = await question(office, requestId);
    expect(body["questions"]).toMatchObject([
      { paused: false, replyBy: "2026-12-24" },
    ]);
    expect(body["clock"]).toMatchObject({ pausedDays: 0 });
    expect(letters(office)[0]?.body).not.toContain("stands still");
    expect(await evidenceOf(office, requestId, "clock.paused")).toEqual([]);
  });

  test("lets the clock go on when it is answered (T47)", async () => {
    const { office, requestId } = await waiting();
    await question(office, requestId);
    office.clock.set(plusDays(opening, 3));
    const { body } = await end(office, requestId, "answered");
    expect(body["clock"]).toMatchObject({ state: "running", pausedDays: 3 });
    expect(body["questions"]).toMatchObject([{ outcome: "answered" }]);
    expect(await evidenceOf(office, requestId, "clock.resumed")).toHaveLength(
      1,
    );
    expect((await end(office, requestId, "answered")).status).toBe(409);
  });

  test("that did not stop the clock does not start it either", async () => {
    const { office, requestId } = await waiting();
    office.clock.set(plusDays(opening, 20));
    await question(office, requestId);
    await end(office, requestId, "taken-back");
    expect(await evidenceOf(office, requestId, "clock.resumed")).toEqual([]);
  });

  test("is reminded of once, half way, and staff is told when its days are over; the clock closes nothing (T49, T108)", async () => {
    const { office, requestId } = await waiting();
    await question(office, requestId);
    await watchUntil(office, 6);
    expect(letters(office)).toHaveLength(1);
    await watchUntil(office, 13);
    expect(letters(office).map(({ subject }) => subject)[1]).toContain(
      "Reminder",
    );
    await watchUntil(office, 18);
    expect(letters(office)).toHaveLength(2);
    expect(
      office
        .outbox()
        .filter(({ subject }) => subject.includes("still not known")),
    ).toHaveLength(1);
    expect((await shown(office, requestId))["waitsFor"]).toBe("identity");
  });

  test("that nobody answered is closed by a person, with the articles, the authority and the courts (R51, T49)", async () => {
    const { office, requestId, steps } = await waiting();
    await question(office, requestId);
    const early = await decide(office, requestId, "identity", failed);
    expect(early.body).toMatchObject({
      status: 409,
      article: "Art 12(2) GDPR",
      detail: expect.stringContaining("2026-12-08"),
    });
    await watchUntil(office, 16);
    expect((await decide(office, requestId, "identity", failed)).status).toBe(
      200,
    );
    await steps.answer();
    const { body = "" } = letters(office).at(-1) ?? {};
    expect(body).toContain("Articles 11(2) and 12(6)");
    expect(body).toContain("court");
  });
});

describe("it is refused with its article to ask (Art 12(6))", () => {
  const refused: [string, unknown, string][] = [
    ["anything without a doubt", { means: ["call-facts"] }, "reasonable doubt"],
    ["for a document first (T61)", document, "last means"],
  ];
  test.each(refused)("%s", async (_, asked, why) => {
    const { office, requestId } = await waiting();
    const { status, body } = await question(office, requestId, asked);
    expect([status, body["article"]]).toEqual([409, "Art 12(6) GDPR"]);
    expect(body["detail"]).toContain(why);
    expect(letters(office)).toEqual([]);
  });

  test("for a document after a question that was taken back", async () => {
    const { office, requestId } = await waiting();
    await question(office, requestId);
    await end(office, requestId, "taken-back");
    expect((await question(office, requestId, document)).status).toBe(409);
  });

  test("a second question while one is open", async () => {
    const { office, requestId } = await waiting();
    await question(office, requestId);
    const other = { ...facts, means: ["call-facts"] };
    expect((await question(office, requestId, other)).status).toBe(409);
  });

  test("when the time to answer is over, or the identity decided", async () => {
    const { office, requestId, steps } = await waiting();
    office.clock.set(plusDays(opening, 40));
    expect((await question(office, requestId)).body["detail"]).toContain(
      "time that is over",
    );
    await decide(office, requestId, "identity", failed);
    expect((await question(office, requestId)).body["detail"]).toContain(
      "nothing about it is in doubt",
    );
    await steps.close();
    expect((await question(office, requestId)).status).toBe(409);
  });
});

test("a document is asked for after something lighter came to nothing, on the doubt on record, and nothing of it is kept (R51, T61)", async () => {
  const { office, requestId } = await waiting();
  await question(office, requestId);
  await end(office, requestId, "not-answered");
  const { status } = await question(office, requestId, {
    means: ["document-shown"],
  });
  expect(status).toBe(200);
  await end(office, requestId, "answered");
  const copy = { document: "copy-of-a-card", number: "BE-591-0123" };
  const seen = { ...soleUser, method: "document-seen", ...copy };
  const { text } = await decide(office, requestId, "identity", seen);
  expect(await evidenceOf(office, requestId, "identity.decided")).toMatchObject(
    [
      {
        at: office.now(),
        details: { method: "document-seen", by: staffId },
      },
    ],
  );
  for (const kept of [text, historyOf(office)])
    expect(kept).not.toMatch(/copy-of-a-card|BE-591/);
});

test("a document is not looked at without a doubt on record (T61)", async () => {
  const { office, requestId } = await waiting();
  const seen = { ...soleUser, method: "document-seen" };
  const { body } = await decide(office, requestId, "identity", seen);
  expect([body["status"], body["article"]]).toEqual([409, "Art 12(6) GDPR"]);
});
