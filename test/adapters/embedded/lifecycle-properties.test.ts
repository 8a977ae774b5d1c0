import {
  lifecycleActions,
  midnightAfter,
  type VersionFacts,
} from "#adapters/embedded/lifecycle-rule";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apply,
  dayMs,
  days,
  history,
  instantOf,
  inVersions,
  moment,
  rules,
  version,
} from "./version-histories.ts";

describe("the moment a version is due", () => {
  test("it is a midnight, after the days are over and at most a day later", () => {
    fc.assert(
      fc.property(moment, days, (createdAt, count) => {
        const due = Date.parse(midnightAfter(createdAt, count));
        const over = Date.parse(createdAt) + count * dayMs;
        expect(due % dayMs).toBe(0);
        expect(due).toBeGreaterThan(over);
        expect(due - over).toBeLessThanOrEqual(dayMs);
      }),
    );
  });
});

describe("whatever the rules, the versions and the time", () => {
  test("a held version is never deleted (A17)", () => {
    fc.assert(
      fc.property(history, rules, moment, (versions, lifecycle, now) => {
        const held = new Set(
          versions.flatMap((each) => (each.held ? [each.versionId] : [])),
        );
        const deleted = lifecycleActions(
          "key",
          versions,
          inVersions(lifecycle),
          now,
        ).filter(({ action }) => action === "delete");
        expect(
          deleted.some(
            (action) => "versionId" in action && held.has(action.versionId),
          ),
        ).toBe(false);
      }),
    );
  });

  test("the current version's bytes are never deleted where there are versions (A1)", () => {
    fc.assert(
      fc.property(history, rules, moment, (versions, lifecycle, now) => {
        const actions = lifecycleActions(
          "key",
          versions,
          inVersions(lifecycle),
          now,
        );
        expect(actions).not.toContainEqual({
          action: "delete",
          versionId: versions[0]?.versionId,
        });
      }),
    );
  });

  test("what is done at one time is not undone by waiting", () => {
    fc.assert(
      fc.property(
        history,
        rules,
        moment,
        fc.nat({ max: 400 * dayMs }),
        (versions, lifecycle, now, wait) => {
          const later = instantOf(Date.parse(now) + wait);
          expect(
            lifecycleActions("key", versions, inVersions(lifecycle), later),
          ).toEqual(
            expect.arrayContaining(
              lifecycleActions("key", versions, inVersions(lifecycle), now),
            ),
          );
        },
      ),
    );
  });
});

describe("lifecycle run again and again", () => {
  test("it comes to rest: a second pass may clear a marker, a third does nothing", () => {
    fc.assert(
      fc.property(history, rules, moment, (versions, lifecycle, now) => {
        const pass = (before: readonly VersionFacts[]) =>
          apply(
            before,
            lifecycleActions("key", before, inVersions(lifecycle), now),
            now,
          );
        const rested = pass(pass(versions));
        expect(pass(rested)).toEqual(rested);
      }),
    );
  });

  test("27 days and 1 noncurrent day, run every midnight, are gone between day 29 and day 30 (A4, T1)", () => {
    fc.assert(
      fc.property(moment, (createdAt) => {
        let versions = [version("v", createdAt)];
        let now = createdAt;
        while (versions.some(({ versionId }) => versionId === "v")) {
          now = instantOf((Math.floor(Date.parse(now) / dayMs) + 1) * dayMs);
          versions = apply(
            versions,
            lifecycleActions(
              "key",
              versions,
              inVersions([{ expirationDays: 27, noncurrentDays: 1 }]),
              now,
            ),
            now,
          );
        }
        const age = (Date.parse(now) - Date.parse(createdAt)) / dayMs;
        expect(age).toBeGreaterThan(29);
        expect(age).toBeLessThanOrEqual(30);
      }),
    );
  });
});
