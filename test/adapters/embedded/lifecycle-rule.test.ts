import {
  lifecycleActions,
  midnightAfter,
  type LifecycleAction,
  type LifecycleRule,
  type VersionFacts,
} from "#adapters/embedded/lifecycle-rule";
import { at } from "#test/contracts/ledger-items";
import { describe, expect, test } from "vitest";
import { inVersions, version } from "./version-histories.ts";

type Case = [string, LifecycleRule, VersionFacts[], LifecycleAction[]];

const old = "2026-01-01T10:00:00.000Z";
const now = at("2026-03-01T12:00:00.000Z");
const marker = version("marker", "2026-02-01T10:00:00.000Z", { marker: true });
const fresh = version("fresh", "2026-02-28T10:00:00.000Z");

const ofTheCurrentVersion: Case[] = [
  [
    "an expired current version only gets a marker on top (A1)",
    { expirationDays: 30 },
    [version("v", old)],
    [{ action: "add-marker" }],
  ],
  [
    "a held one gets a marker all the same (A17)",
    { expirationDays: 30 },
    [version("v", old, { held: true })],
    [{ action: "add-marker" }],
  ],
  [
    "a current version that is not due is left alone",
    { expirationDays: 30 },
    [fresh, version("v", old)],
    [],
  ],
  [
    "where a marker is current already, expiry does nothing (A1)",
    { expirationDays: 30 },
    [fresh, marker],
    [],
  ],
  [
    "expiry is for the current version only; what is behind it has days of its own (A1)",
    { expirationDays: 30 },
    [marker, version("v", old)],
    [],
  ],
  [
    "without a rule nothing happens, however old it is: a rule taken away takes its plans along (A7)",
    {},
    [version("v", old)],
    [],
  ],
  [
    "bytes behind it are deleted before it gets its marker (A9)",
    { expirationDays: 30, noncurrentDays: 1 },
    [version("v", old), version("older", "2025-12-01T10:00:00.000Z")],
    [
      { action: "delete", versionId: version("older", old).versionId },
      { action: "add-marker" },
    ],
  ],
];

const ofWhatIsBehindIt: Case[] = [
  [
    "a version behind a marker goes when its own days are over (A2)",
    { noncurrentDays: 1 },
    [marker, version("v", old)],
    [{ action: "delete", versionId: version("v", old).versionId }],
  ],
  [
    "its days count from its successor, not from its own making (A2)",
    { noncurrentDays: 30 },
    [fresh, version("v", old)],
    [],
  ],
  [
    "a held version behind a marker stays (A17)",
    { noncurrentDays: 1 },
    [marker, version("v", old, { held: true })],
    [],
  ],
  [
    "a marker with nothing behind it is cleared (A6)",
    { expiredObjectDeleteMarker: true },
    [marker],
    [{ action: "remove-marker", versionId: marker.versionId }],
  ],
  [
    "a rule of days clears it too, once it is old enough (A6)",
    { expirationDays: 7 },
    [marker],
    [{ action: "remove-marker", versionId: marker.versionId }],
  ],
  [
    "a marker left alone that is younger than such a rule's days stays (A6)",
    { expirationDays: 30 },
    [marker],
    [],
  ],
  [
    "a marker behind a newer one is an older version like any other (A2)",
    { noncurrentDays: 1 },
    [version("newer", "2026-02-10T10:00:00.000Z", { marker: true }), marker],
    [{ action: "delete", versionId: marker.versionId }],
  ],
  [
    "a marker is not protected by the hold on what it hides (A17)",
    { noncurrentDays: 1 },
    [
      version("newer", "2026-02-10T10:00:00.000Z"),
      marker,
      version("v", old, { held: true }),
    ],
    [{ action: "delete", versionId: marker.versionId }],
  ],
  [
    "a marker with something behind it stays",
    { expiredObjectDeleteMarker: true },
    [marker, version("v", old)],
    [],
  ],
  [
    "a rule for other keys does nothing",
    { prefix: "elsewhere/", expirationDays: 1 },
    [version("v", old)],
    [],
  ],
  [
    "a rule for these keys does",
    { prefix: "here/", expirationDays: 1 },
    [version("v", old)],
    [{ action: "add-marker" }],
  ],
];

describe("the moment a version is due", () => {
  test.each([
    ["2026-01-15T10:30:00.000Z", 3, "2026-01-19T00:00:00.000Z"],
    ["2026-01-15T23:59:59.999Z", 1, "2026-01-17T00:00:00.000Z"],
    ["2026-01-15T00:00:00.001Z", 1, "2026-01-17T00:00:00.000Z"],
    ["2026-01-15T00:00:00.000Z", 1, "2026-01-17T00:00:00.000Z"],
    ["2028-02-28T12:00:00.000Z", 1, "2028-03-01T00:00:00.000Z"],
    ["2026-03-28T23:30:00.000Z", 1, "2026-03-30T00:00:00.000Z"],
  ])("%s and %i days is %s (A3)", (createdAt, count, due) => {
    expect(midnightAfter(at(createdAt), count)).toBe(due);
  });
});

describe("what lifecycle does to one key", () => {
  test.each([...ofTheCurrentVersion, ...ofWhatIsBehindIt])(
    "%s",
    (_, one, versions, expected) => {
      expect(
        lifecycleActions("here/key", versions, inVersions([one]), now),
      ).toEqual(expected);
    },
  );

  test("where there are no versions, the object itself goes", () => {
    const bucket = { versioned: false, lifecycle: [{ expirationDays: 30 }] };
    expect(
      lifecycleActions("key", [version("null", old)], bucket, now),
    ).toEqual([{ action: "delete", versionId: "null" }]);
  });
});
