import { describe, expect, test } from "vitest";
import {
  type Case,
  everyPerson,
  everyRecording,
  expected,
  told,
} from "./grant-told-again.ts";

describe("the grant", () => {
  test(
    "is the same as told a second time, over the full product of what it is asked and knows (R16, R18, R19, R20, R29, R30, T84)",
    { timeout: 120_000 },
    () => {
      let cases = 0;
      let granted = 0;
      for (const person of everyPerson())
        for (const rest of everyRecording) {
          const one = { ...person, ...rest };
          const answer = told(one);
          cases += 1;
          if (answer === one.role) granted += 1;
          if (answer !== expected(one))
            expect.fail(
              `${JSON.stringify(one)}: ${answer}, not ${expected(one)}`,
            );
        }
      expect({ cases, granted: granted > 0 }).toEqual({
        cases: 8 * (9 * 4 + 1) * 6 * 10 * everyRecording.length,
        granted: true,
      });
    },
  );

  test(
    "that is refused stays refused whatever reason comes on top (T84)",
    { timeout: 120_000 },
    () => {
      const worse: ((one: Case) => Case)[] = [
        (one) => ({ ...one, standing: "left" }),
        (one) => ({ ...one, role: "none" }),
        (one) => ({
          ...one,
          given: {
            ...one.given,
            stands: one.given.circumstance.kind === "quality",
          },
        }),
        (one) => ({ ...one, monitorable: false }),
        (one) => ({ ...one, consent: "withdrawn" }),
        (one) => ({ ...one, restricted: true }),
        (one) => ({ ...one, time: "gone" }),
        (one) => ({ ...one, reach: "none" }),
        (one) => ({ ...one, quotaLeft: false }),
      ];
      let place = 0;
      for (const person of everyPerson())
        for (const rest of everyRecording) {
          place += 1;
          if (place % 101 !== 0) continue;
          const one = { ...person, ...rest };
          if (told(one) === one.role) continue;
          for (const change of worse) {
            const changed = change(one);
            if (changed.role !== "none" && told(changed) === changed.role)
              expect.fail(
                `granted by getting worse: ${JSON.stringify(changed)}`,
              );
          }
        }
      expect(place).toBeGreaterThan(1_000_000);
    },
  );

  test("does not ask where live monitoring is open for anything but monitoring (R17)", () => {
    for (const person of everyPerson()) {
      if (person.use === "monitor") continue;
      const one: Case = {
        ...person,
        consent: "given",
        restricted: false,
        time: "within",
        reach: "own",
        quotaLeft: true,
      };
      expect(told({ ...one, monitorable: true })).toBe(told(one));
    }
  });
});
