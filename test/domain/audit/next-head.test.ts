import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { canonical, sha256 } from "#adapters/statement/canonical";
import { type AuditWrite, nextHead } from "#domain/audit/next-head";
import type { AuditHead } from "#schemas/audit";
import { Instant } from "#schemas/instant";
import { LedgerItem } from "#schemas/ledger-item";

const now = Instant.parse("2026-11-30T10:00:00.000Z");
const eventId = (at: number): string => hash("md5", String(at));
const uuid = (at: number): string =>
  `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

/** A line of the listening ledger with all it can say, as S3's and the platform's longest ids make it. */
const longListening = (at: number): LedgerItem =>
  LedgerItem.parse({
    kind: "listening",
    listeningId: uuid(at),
    door: "broker",
    use: "download",
    staffId: uuid(1),
    role: "quality-specialist",
    purpose: "performance-assessment",
    circumstance: { kind: "disclosure", disclosureId: uuid(2) },
    interactionId: "i".repeat(128),
    recordingId: uuid(at),
    versionId: "v".repeat(128),
    at: now,
    verdict: "refused",
    reasons: [
      ...["left", "no-undertaking", "no-training", "purpose"],
      ...["probation-over", "consent", "restricted", "expired", "entity"],
    ],
    until: now,
    heardSeconds: 3600,
    revision: 0,
  });

test("the end of the chain fits into an item of DynamoDB, however long the records are and however many were taken lately (T96)", () => {
  const writes = Array.from({ length: 6000 }, (_, at): AuditWrite => ({
    eventId: eventId(at),
    before: undefined,
    after: longListening(at),
  }));
  const ports = {
    ...{ canonical, sha256, now: () => now, isFact: () => true },
    store: {
      head: () => Promise.resolve(undefined),
      move: () => Promise.resolve("moved" as const),
      put: () => Promise.resolve("put" as const),
    },
  };
  let head: AuditHead | undefined;
  let largest = 0;
  let left: readonly AuditWrite[] = writes;
  while (left.length > 0) {
    head = nextHead(ports, head, left);
    if (head === undefined) break;
    left = left.slice(head.recent.at(-1)?.events.length);
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(head)));
  }
  expect(left).toEqual([]);
  expect(head?.recent.flatMap(({ events }) => events)).toHaveLength(6000);
  // An item's names and its other attributes are a few dozen bytes.
  expect(largest).toBeLessThan(400 * 1024 - 1024);
});
