import { describe, expect, test } from "vitest";
import { LetterNotTaken } from "#domain/letters/letter-not-taken";
import { letterLanguages } from "#domain/letters/languages";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { concludeErasures } from "#functions/conclude-erasures/conclude-erasures";
import { moveClock } from "#functions/move-clock/move-clock";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import { keepCall, sweep } from "#test/builders/calls";
import { ask, context } from "#test/builders/gateway";
import {
  acknowledged,
  changing,
  letters,
  toldOf,
  watchAt,
  watchUntil,
} from "#test/builders/list-changes";
import { environment, openOffice, opening } from "#test/builders/office";
import { approved, begin, stepsOf } from "#test/builders/requests";
import { steer } from "#test/builders/steering";
import {
  aHold,
  begun,
  ofCall,
  sweepSuspensions,
} from "#test/builders/suspensions";

describe("who has an open request when the list of joint controllers changes", () => {
  test("gets one letter on that day, which names what changed and where the list stands (R71)", async () => {
    const office = openOffice();
    const requestId = await acknowledged(office);
    await watchAt(office, plusDays(opening, 2));
    expect(letters(office)).toEqual([]);
    for (const hours of [0, 1, 10, 24])
      await watchAt(office, plusMinutes(plusDays(opening, 3), hours * 60));
    expect(toldOf(office, requestId)).toEqual(["27 November"]);
    const [letter] = letters(office);
    expect(letter?.body).toContain("- New: Came, Lda (Portugal)");
    expect(letter?.body).toContain("- No longer in it: Gone NV (Belgium)");
    expect(letter?.body).toContain(
      environment.RIGHTS_POLICY.notice.entities.address,
    );
    expect(letter?.body).not.toContain("Renamed");
  });

  test("is told of each version by itself, once (R71)", async () => {
    const office = openOffice();
    const requestId = await acknowledged(office);
    await watchUntil(office, 20);
    expect(toldOf(office, requestId)).toEqual(["27 November", "5 December"]);
    expect(letters(office).at(-1)?.body).toContain(
      "Now under another name or address: Renamed SAS",
    );
  });

  test("is told while the time of the answer stands, too (R71, T47)", async () => {
    const office = openOffice();
    const requestId = await acknowledged(office);
    const pause = {
      doubt: "number-shared",
      asked: "one-time-code",
      askedAt: opening,
    };
    await ask(moveClock(office, changing), {
      route: "POST /requests/{requestId}/pauses",
      parameters: { requestId },
      body: pause,
    });
    await watchUntil(office, 4);
    expect(toldOf(office, requestId)).toEqual(["27 November"]);
  });

  test("is told while an erasure waits for a hold, long after the answer (R71, T22)", async () => {
    const office = openOffice();
    const hold = aHold(ofCall(await keepCall(office)));
    await begun(office, hold);
    await sweepSuspensions(office);
    const requestId = await approved(office, { rights: ["erasure"] });
    const { acknowledge, erase, verify, answer, close } = stepsOf(
      office,
      requestId,
    );
    for (const step of [acknowledge, erase]) await step();
    for (let minute = 0; minute < 3; minute += 1)
      await sweep(office, "erase", plusMinutes(office.now(), 1));
    for (const step of [verify, answer, close]) await step();
    office.clock.set(plusDays(opening, 5));
    for (const minutes of [0, 120]) {
      office.clock.set(plusMinutes(office.now(), minutes));
      await concludeErasures(office, changing)(
        { scheduledTime: office.now() },
        context,
      );
    }
    expect(toldOf(office, requestId)).toEqual(["27 November"]);
  });
});

describe("nobody is told of a change", () => {
  test("that began before their request was registered, or on that day (R71)", async () => {
    const office = openOffice();
    office.clock.set(plusDays(opening, 3));
    const sameDay = await acknowledged(office);
    const byPost = await acknowledged(office, {
      receivedAt: plusDays(opening, -1),
    });
    await watchUntil(office, 9);
    expect([toldOf(office, sameDay), toldOf(office, byPost)]).toEqual([[], []]);
  });

  test("that is still to come", async () => {
    const office = openOffice();
    await acknowledged(office);
    await watchAt(office, plusMinutes(opening, 60 * 60));
    expect(letters(office)).toEqual([]);
  });

  test("before their request is acknowledged; then they are (R49, R71)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await watchUntil(office, 4);
    expect(toldOf(office, requestId)).toEqual([]);
    await stepsOf(office, requestId).acknowledge();
    await watchUntil(office, 6);
    expect(toldOf(office, requestId)).toEqual(["27 November"]);
  });

  test("after their answer, which named it, and after the end (R71)", async () => {
    const office = openOffice();
    const requestId = await acknowledged(office);
    const { answer, close } = stepsOf(office, requestId);
    await answer();
    await watchUntil(office, 4);
    await close();
    await watchUntil(office, 20);
    expect(toldOf(office, requestId)).toEqual([]);
  });

  test("by a request that is answered with another one (T47)", async () => {
    const office = openOffice();
    const of = await acknowledged(office);
    const duplicate = await acknowledged(office);
    for (const id of [of, duplicate])
      await stepsOf(office, id).openIdentity(`token-${id}`);
    await steer(office, duplicate, [
      "duplicate-of",
      { requestId: of, reason: "sent-twice" },
    ]);
    await watchUntil(office, 4);
    expect([toldOf(office, of), toldOf(office, duplicate)]).toEqual([
      ["27 November"],
      [],
    ]);
  });
});

test("a letter that is not taken goes out with the next run, and staff were told of the time meanwhile (R71, T106)", async () => {
  const office = openOffice();
  const requestId = await acknowledged(office, {
    receivedAt: plusDays(opening, -14),
  });
  const write = () => Promise.reject(new LetterNotTaken("no carrier"));
  const dumb = { ...office, notifier: { ...office.notifier, write } };
  const at = plusDays(opening, 3);
  office.clock.set(at);
  await expect(
    watchClocks(dumb, changing)({ scheduledTime: at }, context),
  ).rejects.toThrow("1 parts");
  const notices = office.outbox().filter(({ kind }) => kind === "notice");
  expect(notices).toHaveLength(1);
  await watchAt(office, plusMinutes(at, 10));
  expect(toldOf(office, requestId)).toEqual(["27 November"]);
  expect(office.outbox().filter(({ kind }) => kind === "notice")).toHaveLength(
    1,
  );
});

test.each(letterLanguages)(
  "the letter is in %s when the request is (R69, R71)",
  async (language) => {
    const office = openOffice();
    await acknowledged(office, { language });
    const before = office.outbox().length;
    await watchUntil(office, 4);
    const [letter, ...others] = office
      .outbox()
      .slice(before)
      .filter(({ kind }) => kind === "letter");
    expect(others).toEqual([]);
    expect(letter?.body).toContain("Came, Lda");
    expect(letter?.body.includes("No longer in it")).toBe(language === "en");
  },
);
