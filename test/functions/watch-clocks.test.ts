import { describe, expect, test } from "vitest";
import { requestPartition } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { moveClock } from "#functions/move-clock/move-clock";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import type { RequestId } from "#schemas/ids";
import { ask, context } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import { begin, stepsOf } from "#test/builders/requests";

/** The sweep, each so many hours, until that day. */
async function watchUntil(
  office: Office,
  day: number,
  hours = 6,
): Promise<void> {
  const end = plusDays(opening, day);
  for (;;) {
    await watchClocks(office, environment)(
      { scheduledTime: office.now() },
      context,
    );
    if (office.now() >= end) return;
    office.clock.set(plusMinutes(office.now(), hours * 60));
  }
}

const told = (office: Office): string[] =>
  office
    .outbox()
    .flatMap(({ kind, to, subject }) =>
      kind === "notice" && to === "privacy"
        ? [subject.replace(/^Request \S+ /, "")]
        : [],
    );

const evidence = async (office: Office, requestId: RequestId, type: string) =>
  (await office.ledger.readPartition(requestPartition(requestId))).filter(
    (item) => item.kind === "evidence" && item.type === type,
  );

const move = (
  office: Office,
  requestId: RequestId,
  [step, body]: [string, unknown],
) =>
  ask(moveClock(office, environment), {
    route: `POST /requests/{requestId}/${step}`,
    parameters: { requestId },
    body,
  });

const half = "has used half of its time";
const threeQuarters = "has used three quarters of its time";
const nineTenths = "has used nine tenths of its time";
const overdue = "is overdue";

describe("a request that is not answered", () => {
  test("is told of at half, three quarters and nine tenths of its time, and each day it is overdue (R50, T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await watchUntil(office, 14);
    expect(told(office)).toEqual([]);
    await watchUntil(office, 33);
    expect(told(office)).toEqual([
      half,
      threeQuarters,
      nineTenths,
      overdue,
      overdue,
      overdue,
    ]);
    expect(await evidence(office, requestId, "clock.warned")).toHaveLength(6);
    expect(office.outbox().at(-1)?.body).toContain("due on 2026-12-24");
  });

  test("that is registered late is told of at once, and once (T48, T108)", async () => {
    const office = openOffice();
    await begin(office, { receivedAt: plusDays(opening, -25) });
    await watchUntil(office, 0);
    await watchUntil(office, 0);
    expect(told(office)).toEqual([threeQuarters]);
  });

  test("is told of again when telling failed (T106)", async () => {
    const office = openOffice();
    await begin(office, { receivedAt: plusDays(opening, -25) });
    const notify = () => Promise.reject(new TypeError("no carrier"));
    const dumb = { ...office, notifier: { ...office.notifier, notify } };
    const run = { scheduledTime: office.now() };
    await expect(watchClocks(dumb, environment)(run, context)).rejects.toThrow(
      "1 parts",
    );
    await watchUntil(office, 0);
    expect(told(office)).toEqual([threeQuarters]);
  });
});

describe("nobody is told", () => {
  test("of a request that is answered, and it is looked at no more", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const steps = stepsOf(office, requestId);
    await steps.answer();
    await steps.close();
    await watchUntil(office, 40, 24);
    expect(told(office)).toEqual([]);
    const far = plusDays(opening, 4000);
    expect(await office.ledger.due("clock", far, 10)).toEqual([]);
  });

  test("while the clock stands; then the time that was left goes on (T47)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    const question = {
      doubt: "number-shared",
      asked: "one-time-code",
      askedAt: opening,
    };
    await move(office, requestId, ["pauses", question]);
    await watchUntil(office, 20);
    await move(office, requestId, ["pauses/end", {}]);
    await watchUntil(office, 34);
    expect(told(office)).toEqual([]);
    await watchUntil(office, 37);
    expect(told(office)).toEqual([half]);
  });

  test("of a tenth of the first month once that is extended by two (T45)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await watchUntil(office, 20);
    const extension = {
      ground: "complexity",
      why: "Calls of four entities in three languages have to be heard.",
    };
    await move(office, requestId, ["extensions", extension]);
    await watchUntil(office, 40, 24);
    expect(told(office)).toEqual([half]);
    await watchUntil(office, 93, 24);
    expect(told(office)).toEqual([
      half,
      half,
      threeQuarters,
      nineTenths,
      overdue,
    ]);
  });
});

test("a pause that nobody ends is over after thirty days, and that is written down (T47)", async () => {
  const office = openOffice();
  const requestId = await begin(office);
  await move(office, requestId, [
    "pauses",
    { doubt: "number-shared", asked: "one-time-code", askedAt: opening },
  ]);
  await watchUntil(office, 62, 24);
  expect(await evidence(office, requestId, "clock.resumed")).toMatchObject([
    { at: plusDays(opening, 30), details: { by: "the clock itself" } },
  ]);
  expect(told(office)).toEqual([
    half,
    threeQuarters,
    nineTenths,
    overdue,
    overdue,
  ]);
});
