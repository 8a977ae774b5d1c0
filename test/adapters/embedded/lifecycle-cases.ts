import type { LifecycleRule } from "#adapters/embedded/lifecycle-rule";

/** Versions are named in the order they were put: v1, v2. */
export type Happening =
  | "put"
  | "delete"
  | "lifecycle"
  | `hold ${string}`
  | `lift ${string}`
  | `delete ${string}`;
export type Case = {
  documented: string;
  /** Page of the Amazon S3 User Guide, below docs.aws.amazon.com/AmazonS3/latest/userguide/ */
  page: string;
  rules: LifecycleRule[];
  happens: [when: string, what: Happening][];
  /** What is there at the end, newest first. */
  leaves: string[];
};

const expireIn30 = [{ expirationDays: 30 }];
const noncurrent3 = [{ noncurrentDays: 3 }];
const backstop = [
  { expirationDays: 30, noncurrentDays: 1 },
  { expiredObjectDeleteMarker: true },
];
const ofRules = "intro-lifecycle-rules.html";
const ofConflicts = "lifecycle-conflicts.html";
const ofLocks = "object-lock-managing.html";
const put: Case["happens"][number] = ["2026-01-15T10:30", "put"];
const again: Case["happens"][number] = ["2026-02-10T10:30", "put"];

/** What AWS documents of time in lifecycle and of holds, in our words, and the history that shows it. */
export const cases: Case[] = [
  {
    documented: "noncurrent days count from when the successor was made (A2)",
    page: ofRules,
    rules: noncurrent3,
    happens: [put, again, ["2026-02-13T23:59", "lifecycle"]],
    leaves: ["v2", "v1"],
  },
  {
    documented: "noncurrent days end at the next midnight in UTC (A2, A3)",
    page: ofRules,
    rules: noncurrent3,
    happens: [put, again, ["2026-02-14T00:00", "lifecycle"]],
    leaves: ["v2"],
  },
  {
    documented: "three days after 15 January 10:30 is not yet 18 January (A3)",
    page: ofRules,
    rules: [{ expirationDays: 3 }],
    happens: [put, ["2026-01-18T23:59", "lifecycle"]],
    leaves: ["v1"],
  },
  {
    documented:
      "three days after 15 January 10:30 is 19 January 00:00 in UTC (A3)",
    page: ofRules,
    rules: [{ expirationDays: 3 }],
    happens: [put, ["2026-01-19T00:00", "lifecycle"]],
    leaves: ["marker", "v1"],
  },
  {
    documented: "30 days and 1 noncurrent day leave the bytes there (A4, T1)",
    page: ofRules,
    rules: backstop,
    happens: [
      put,
      ["2026-02-15T00:00", "lifecycle"],
      ["2026-02-16T23:59", "lifecycle"],
    ],
    leaves: ["marker", "v1"],
  },
  {
    documented:
      "30 days and 1 noncurrent day end two midnights after the marker (A4, T1)",
    page: ofRules,
    rules: backstop,
    happens: [
      put,
      ["2026-02-15T00:00", "lifecycle"],
      ["2026-02-17T00:00", "lifecycle"],
    ],
    leaves: ["marker"],
  },
  {
    documented: "a newer version begins days of its own (A5, T4)",
    page: ofRules,
    rules: expireIn30,
    happens: [put, again, ["2026-03-12T23:59", "lifecycle"]],
    leaves: ["v2", "v1"],
  },
  {
    documented: "of two rules for one key the shorter counts (A9)",
    page: ofConflicts,
    rules: [{ expirationDays: 300 }, { expirationDays: 3 }],
    happens: [put, ["2026-01-19T00:00", "lifecycle"]],
    leaves: ["marker", "v1"],
  },
  {
    documented: "a hold is of one version, not of its key (A15)",
    page: ofLocks,
    rules: noncurrent3,
    happens: [
      put,
      again,
      ["2026-02-10T11:00", "hold v2"],
      ["2026-02-14T00:00", "lifecycle"],
    ],
    leaves: ["v2 held"],
  },
  {
    documented: "holding and lifting restart no days (A19, T16)",
    page: "object-lock-overview.html",
    rules: backstop,
    happens: [
      put,
      ["2026-02-10T10:00", "hold v1"],
      ["2026-02-15T00:00", "lifecycle"],
      ["2026-05-01T10:00", "lift v1"],
      ["2026-05-02T00:00", "lifecycle"],
    ],
    leaves: ["marker"],
  },
  {
    documented: "naming a held version deletes nothing (A19)",
    page: ofLocks,
    rules: [],
    happens: [
      put,
      ["2026-01-20T10:00", "hold v1"],
      ["2026-01-20T11:00", "delete v1"],
    ],
    leaves: ["v1 held"],
  },
];
