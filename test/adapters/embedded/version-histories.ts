import type {
  LifecycleAction,
  LifecycleRule,
  VersionFacts,
} from "#adapters/embedded/lifecycle-rule";
import { VersionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import fc from "fast-check";

export const dayMs = 86_400_000;
export const instantOf = (milliseconds: number): Instant =>
  Instant.parse(new Date(milliseconds).toISOString());
/** One version of a key: not held, and no marker, unless told. */
export const version = (
  name: string,
  createdAt: string,
  more: Partial<VersionFacts> = {},
): VersionFacts => ({
  versionId: VersionId.parse(name),
  createdAt: Instant.parse(createdAt),
  marker: false,
  held: false,
  ...more,
});

export const moment = fc
  .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2030-01-01") })
  .map(instantOf);
export const days = fc.integer({ min: 1, max: 400 });
const rule: fc.Arbitrary<LifecycleRule> = fc.oneof(
  fc.record({ expirationDays: days }),
  fc.record({ noncurrentDays: days }),
  fc.record({ expirationDays: days, noncurrentDays: days }),
  fc.record({
    expiredObjectDeleteMarker: fc.constant(true),
    noncurrentDays: days,
  }),
);
export const rules = fc.array(rule, { minLength: 1, maxLength: 3 });
/** A key's versions, newest first. */
export const history = fc
  .array(
    fc.record({ createdAt: moment, marker: fc.boolean(), hold: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  )
  .map((entries) =>
    entries
      .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
      .map(({ createdAt, marker, hold }, index) =>
        version(`v${String(index)}`, createdAt, {
          marker,
          held: hold && !marker,
        }),
      ),
  );

export const inVersions = (lifecycle: readonly LifecycleRule[]) => ({
  versioned: true,
  lifecycle,
});

/** The versions as they are once lifecycle has acted. */
export function apply(
  versions: readonly VersionFacts[],
  actions: readonly LifecycleAction[],
  now: Instant,
): VersionFacts[] {
  const gone = new Set(
    actions.flatMap((action) =>
      action.action === "add-marker" ? [] : [action.versionId],
    ),
  );
  const marker = version(`marker-${now}`, now, { marker: true });
  const added = actions.some(({ action }) => action === "add-marker")
    ? [marker]
    : [];
  return [
    ...added,
    ...versions.filter(({ versionId }) => !gone.has(versionId)),
  ];
}
