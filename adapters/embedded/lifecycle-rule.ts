import type { VersionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";

/** One enabled rule of a bucket's lifecycle; without `prefix` it is for every key. */
export type LifecycleRule = {
  prefix?: string;
  expirationDays?: number;
  noncurrentDays?: number;
  expiredObjectDeleteMarker?: boolean;
  abortIncompleteMultipartUploadDays?: number;
};

export type VersionFacts = {
  versionId: VersionId;
  createdAt: Instant;
  marker: boolean;
  held: boolean;
};
export type LifecycleAction =
  | { action: "add-marker" }
  | { action: "delete"; versionId: VersionId }
  | { action: "remove-marker"; versionId: VersionId };

const dayMs = 86_400_000;

/** What S3 would do to one key by `now`, given its versions newest first (A1, A2, A6, A9, A17). */
export function lifecycleActions(
  key: string,
  versions: readonly VersionFacts[],
  bucket: { versioned: boolean; lifecycle: readonly LifecycleRule[] },
  now: Instant,
): LifecycleAction[] {
  const [current, ...noncurrent] = versions;
  if (current === undefined) return [];
  const rules = bucket.lifecycle.filter((rule) => applies(rule, key));
  const deletions = noncurrent.flatMap((version, index) => {
    const successor = versions[index] ?? current;
    return noncurrentAction(version, successor, rules, now);
  });
  const onCurrent = bucket.versioned
    ? currentAction(current, noncurrent.length === 0, rules, now)
    : unversionedAction(current, rules, now);
  return [...deletions, ...onCurrent];
}

/**
 * Creation + days, rounded up to the next midnight UTC (A3): 15 January 10:30 + 3 days is 19 January 00:00.
 * A moment exactly at midnight is taken to wait for the next one: S3's text leaves it open, and later is the cautious reading
 * for whoever must prove that data are gone (A4).
 */
export function midnightAfter(createdAt: Instant, days: number): Instant {
  const elapsed = Date.parse(createdAt) + days * dayMs;
  return Instant.parse(
    new Date((Math.floor(elapsed / dayMs) + 1) * dayMs).toISOString(),
  );
}

/** An upload that was begun and never finished goes after its own days; expiration does not touch it (A6). */
export function abortsUpload(
  key: string,
  startedAt: Instant,
  lifecycle: readonly LifecycleRule[],
  now: Instant,
): boolean {
  return lifecycle.some(
    (rule) =>
      applies(rule, key) &&
      isDue(startedAt, rule.abortIncompleteMultipartUploadDays, now),
  );
}

/** Noncurrent days count from the creation of the successor (A2). A hold keeps the version, and nothing else (A17). */
function noncurrentAction(
  version: VersionFacts,
  successor: VersionFacts,
  rules: readonly LifecycleRule[],
  now: Instant,
): LifecycleAction[] {
  const due = rules.some((rule) =>
    isDue(successor.createdAt, rule.noncurrentDays, now),
  );
  return due && !version.held
    ? [{ action: "delete", versionId: version.versionId }]
    : [];
}

/** In a versioned bucket expiry only puts a marker on top, over a held version too (A1, A17); a marker left alone is cleared (A6). */
function currentAction(
  current: VersionFacts,
  alone: boolean,
  rules: readonly LifecycleRule[],
  now: Instant,
): LifecycleAction[] {
  const expired = rules.some((rule) =>
    isDue(current.createdAt, rule.expirationDays, now),
  );
  if (!current.marker) return expired ? [{ action: "add-marker" }] : [];
  const cleared =
    expired || rules.some((rule) => rule.expiredObjectDeleteMarker === true);
  return alone && cleared
    ? [{ action: "remove-marker", versionId: current.versionId }]
    : [];
}

function unversionedAction(
  current: VersionFacts,
  rules: readonly LifecycleRule[],
  now: Instant,
): LifecycleAction[] {
  const expired = rules.some((rule) =>
    isDue(current.createdAt, rule.expirationDays, now),
  );
  return expired ? [{ action: "delete", versionId: current.versionId }] : [];
}

function isDue(
  createdAt: Instant,
  days: number | undefined,
  now: Instant,
): boolean {
  return days !== undefined && midnightAfter(createdAt, days) <= now;
}

function applies(rule: LifecycleRule, key: string): boolean {
  return key.startsWith(rule.prefix ?? "");
}
