import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acknowledged,
  afterFailure,
  afterTelling,
  disproportionate,
  givenUp,
  turnOf,
} from "#domain/recipients/notice-life";
import { plusDays } from "#domain/time/instant";
import { StaffId } from "#schemas/ids";
import type { RecipientNotice } from "#schemas/recipient-notice";
import { aRecipientNotice, at } from "#test/contracts/ledger-items";

const now = at("2026-11-24T10:00:00.000Z");
const by = StaffId.parse("staff-1");
const policy = { remindAfterDays: 14, reminders: 2 };

const steps: Record<string, (one: RecipientNotice) => RecipientNotice> = {
  told: (one) => afterTelling(one, now, policy),
  failed: (one) => afterFailure(one, now),
  "given up": givenUp,
  acknowledged: (one) => acknowledged(one, { by, now }),
  disproportionate: (one) =>
    disproportionate(one, { by, reason: "recipient-gone", words: "sealed" }),
};

describe("a recipient's notice", () => {
  test("is written to at once, and again when an answer is overdue (T32)", () => {
    const first = aRecipientNotice({ nextAt: now });
    expect(turnOf(first, policy)).toBe("write");
    const told = afterTelling(first, now, policy);
    expect(told).toMatchObject({
      state: "told",
      tries: 1,
      toldAt: now,
      nextAt: plusDays(now, 14),
    });
    const reminded = afterTelling(told, plusDays(now, 14), policy);
    expect(reminded).toMatchObject({ tries: 2, toldAt: now });
  });

  test("is given up after its reminders", () => {
    expect(turnOf(aRecipientNotice({ state: "told", tries: 3 }), policy)).toBe(
      "give-up",
    );
  });

  test.each(["acknowledged", "not-reached", "disproportionate"])(
    "is let be once it is %s",
    (state) => {
      expect(turnOf(aRecipientNotice({ state }), policy)).toBe("nothing");
    },
  );

  test("without a time is let be", () => {
    expect(turnOf(aRecipientNotice({ nextAt: undefined }), policy)).toBe(
      "nothing",
    );
  });

  test("ends after at most as many tries as the settings allow, whatever fails (T106)", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 10 }), (taken) => {
        let notice = aRecipientNotice({ nextAt: now });
        for (const isTaken of taken)
          if (turnOf(notice, policy) === "write")
            notice = isTaken
              ? afterTelling(notice, now, policy)
              : afterFailure(notice, now);
        expect(notice.tries).toBeLessThanOrEqual(policy.reminders + 1);
      }),
    );
  });

  test("that was acknowledged is never anything else again, and a person's word may follow a silence", () => {
    const anySteps = fc.array(fc.constantFrom(...Object.keys(steps)));
    fc.assert(
      fc.property(anySteps, (names) => {
        const silent = givenUp(aRecipientNotice());
        expect(acknowledged(silent, { by, now }).state).toBe("acknowledged");
        const done = acknowledged(silent, { by, now });
        const people = names.filter(
          (name) => name === "acknowledged" || name === "disproportionate",
        );
        expect(
          people.reduce((one, name) => steps[name]?.(one) ?? one, done),
        ).toBe(done);
      }),
    );
  });

  test("that is out of proportion already keeps its first reason", () => {
    const first = steps["disproportionate"]?.(aRecipientNotice());
    expect(first).toMatchObject({ reason: "recipient-gone", by });
    expect(first && steps["disproportionate"]?.(first)).toBe(first);
  });
});
