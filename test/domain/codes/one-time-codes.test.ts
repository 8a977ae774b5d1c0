import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openEmbedded } from "#adapters/embedded/open-embedded";
import { issueCode } from "#domain/codes/issue-code";
import { newCode } from "#domain/codes/new-code";
import { outcomeOf, tryCode } from "#domain/codes/try-code";
import { plusMinutes, plusSeconds } from "#domain/time/instant";
import { Instant } from "#schemas/instant";
import { TypedCode } from "#schemas/one-time-code";

const now = Instant.parse("2026-11-24T10:00:00.000Z");
const opens = "identity#1";

function issued(code = "012345") {
  const { codeDigests } = openEmbedded({ frozenAt: now });
  return {
    codeDigests,
    sent: issueCode(codeDigests, { opens, code, salt: "salt", now }),
  };
}

test.each([
  [0, "000000"],
  [12345, "012345"],
  [999_999, "999999"],
])("of a million numbers, %i is the code %s", (number, code) => {
  const limits: number[] = [];
  const drawn = newCode((limit) => {
    limits.push(limit);
    return number;
  });
  expect([drawn, limits]).toEqual([code, [1_000_000]]);
  expect(TypedCode.parse(drawn)).toBe(code);
});

test("what is kept of a code is not the code (T58)", async () => {
  const { sent } = issued("918273");
  expect(JSON.stringify(await sent)).not.toContain("918273");
});

describe("a code that was sent", () => {
  test("works for ten minutes, and not at their end", async () => {
    const { codeDigests, sent } = issued();
    const code = await sent;
    const at = async (then: Instant) =>
      (await tryCode(codeDigests, code, { opens, typed: "012345", now: then }))
        .outcome;
    expect([
      await at(now),
      await at(plusSeconds(now, 599)),
      await at(plusMinutes(now, 10)),
    ]).toEqual(["right", "right", "expired"]);
  });

  test("opens what it was sent for, and nothing else (T60)", async () => {
    const { codeDigests, sent } = issued();
    const tried = await tryCode(codeDigests, await sent, {
      opens: "identity#2",
      typed: "012345",
      now,
    });
    expect(tried.outcome).toBe("wrong");
  });

  test("takes five wrong ones, and then the right one no longer", async () => {
    const { codeDigests, sent } = issued();
    let code = await sent;
    const outcomes: string[] = [];
    for (const typed of ["1", "2", "3", "4", "5", "012345"]) {
      const tried = await tryCode(codeDigests, code, { opens, typed, now });
      outcomes.push(tried.outcome);
      code = tried.code;
    }
    expect(outcomes).toEqual([...Array(5).fill("wrong"), "tries-over"]);
  });
});

test("whatever is typed and whenever, a code counts once at most, in time, and within five wrong ones (T60)", async () => {
  const { sent } = issued();
  const code = await sent;
  fc.assert(
    fc.property(
      fc.array(fc.record({ matches: fc.boolean(), after: fc.nat(400) }), {
        maxLength: 15,
      }),
      (tries) => {
        let kept = code;
        let at = now;
        let [right, wrong] = [0, 0];
        for (const { matches, after } of tries) {
          at = plusSeconds(at, after);
          const { outcome, code: next } = outcomeOf(kept, { matches, now: at });
          kept = next;
          if (outcome === "right") {
            expect([right, wrong < 5, at < code.expiresAt]).toEqual([
              0,
              true,
              true,
            ]);
            right += 1;
          }
          if (outcome === "wrong") wrong += 1;
        }
        expect(wrong).toBeLessThanOrEqual(5);
      },
    ),
  );
});
