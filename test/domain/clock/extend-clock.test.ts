import { describe, expect, test } from "vitest";
import { clockOf } from "#domain/clock/clock-of";
import { clockRefusals } from "#domain/clock/clock-refusals";
import { extendClock } from "#domain/clock/extend-clock";
import { pauseClock } from "#domain/clock/pause-clock";
import type { Request } from "#schemas/request";
import {
  clocked,
  daysOn,
  due,
  extending,
  pausing,
} from "#test/builders/clocks";
import { at, aSubject } from "#test/contracts/ledger-items";
import { movedOf } from "./moved.ts";

const told = (request: Request, days: number): Request => {
  const { extension } = request.clock;
  return {
    ...request,
    clock: {
      ...request.clock,
      ...(extension && { extension: { ...extension, toldAt: daysOn(days) } }),
    },
  };
};

describe("an extension", () => {
  const decided = movedOf(extendClock(clocked(), extending(20)));

  test("adds two months, counted from receipt (T45)", () => {
    expect(clockOf(told(decided, 20), daysOn(20))).toMatchObject({
      dueDate: "2027-02-24",
      legalDate: "2027-02-24",
      extendedTo: "2027-02-24",
      state: "running",
    });
    expect(decided.clock.extension?.until).toBe("2027-02-24");
  });

  test("does not exist before the requester was told (T46)", () => {
    const clock = clockOf(decided, daysOn(20));
    expect(clock).toMatchObject({ dueDate: "2026-12-24", state: "warned-50" });
    expect(clock.extendedTo).toBeUndefined();
  });

  test("after a receipt on 31 January ends on 28 April at the latest for us, and by law two days and a weekend later (T45)", () => {
    const request = clocked({
      receivedAt: at("2027-01-31T12:00:00.000Z"),
      deadlines: {
        noticeDate: "2027-03-02",
        legalDate: "2027-03-01",
        dueDate: "2027-03-01",
      },
    });
    const extension = {
      ...extending(0),
      now: at("2027-02-10T12:00:00.000Z"),
    };
    expect(
      clockOf(
        told(movedOf(extendClock(request, extension)), 80),
        extension.now,
      ),
    ).toMatchObject({ dueDate: "2027-04-28", legalDate: "2027-05-04" });
  });

  test("keeps the days the clock stood (T45, T47)", () => {
    const paused = movedOf(pauseClock(clocked(), pausing(2)));
    const both = movedOf(extendClock(paused, extending(7)));
    expect(both.clock.extension?.until).toBe("2027-03-01");
  });

  test("may be told until the last moment of the first month, and no later (T46)", () => {
    const last = { ...extending(0), now: at("2026-12-24T21:59:59.999Z") };
    expect(extendClock(clocked(), last).verdict).toBe("moved");
    expect(extendClock(clocked(), { ...last, now: due })).toEqual({
      verdict: "refused",
      because: "first-month-over",
    });
  });

  test.each(["workload", "large-number-received", "identity", "holiday"])(
    "for %s is refused, whatever the notice says (R50, T46)",
    (ground) => {
      expect(extendClock(clocked(), extending(5, { ground }))).toEqual({
        verdict: "refused",
        because: "no-lawful-ground",
      });
    },
  );

  test("is given once (T46)", () => {
    expect(extendClock(told(decided, 20), extending(21))).toEqual({
      verdict: "refused",
      because: "extended-already",
    });
    expect(extendClock(decided, extending(21)).verdict).toBe("moved");
  });

  test("is not given to a request that is answered (T46)", () => {
    expect(
      extendClock(clocked({ answeredAt: daysOn(3) }), extending(5)),
    ).toEqual({ verdict: "refused", because: "no-time-left-to-move" });
  });
});

describe("the number of that person's requests", () => {
  const subject = aSubject();
  const request = clocked({ subjects: [subject, aSubject()] });
  const another = clocked({ subjects: [subject] });
  const stranger = clocked();
  const extend = (others: readonly Request[], named = others) =>
    extendClock(
      request,
      extending(
        5,
        {
          ground: "number",
          otherRequests: named.map(({ requestId }) => requestId),
        },
        others,
      ),
    );

  test("is a ground when another request of the same person is named (T46)", () => {
    expect(extend([another]).verdict).toBe("moved");
  });

  test.each([
    ["none is named", [], undefined],
    ["it is this very request", [request], undefined],
    ["one is somebody else's", [another, stranger], undefined],
    ["one does not exist", [another], [another, stranger]],
  ])("is none when %s (T46)", (_, others, named) => {
    expect(extend(others, named)).toEqual({
      verdict: "refused",
      because: "no-other-requests",
    });
  });
});

test.each(Object.entries(clockRefusals))(
  "a clock that cannot be moved, as %s, is answered with the article and with what to do",
  (_, { article, reason, fix }) => {
    expect(article).toMatch(/^Art \d+\(\d\) GDPR/);
    expect(reason).toMatch(/\.$/);
    expect(fix).toMatch(/\.$/);
  },
);
