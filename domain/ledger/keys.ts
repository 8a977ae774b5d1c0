import { anchorKey } from "../audit/audit-keys.ts";
import type { DueQueue, LedgerKey } from "../ports.ts";
import type { ConsentAnswer } from "#schemas/consent";
import type { Evidence } from "#schemas/evidence";
import type {
  DerivativeId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  RequestId,
  StaffId,
} from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { StrayVersion } from "#schemas/recording";
import type { Request } from "#schemas/request";
import {
  collectionIndexes,
  consentIndexes,
  due,
  recordingIndexes,
} from "./call-indexes.ts";
import {
  indexesFromOutside,
  isFromOutside,
  keyFromOutside,
} from "./outside-keys.ts";
import { nameInRequest, packageAccessName } from "./name-in-request.ts";
import { keyInSuspension } from "./suspension-keys.ts";
import { indexesOfStaff, isOfStaff, keyOfStaff } from "./staff-keys.ts";
import {
  indexesOfReconciled,
  isReconciled,
  keyOfReconciled,
} from "./reconciliation-keys.ts";

export const callPartition = (interactionId: InteractionId): string =>
  `call#${interactionId}`;
const inCall = (interactionId: InteractionId, item: string): LedgerKey => ({
  partition: callPartition(interactionId),
  item,
});

export const requestPartition = (requestId: RequestId): string =>
  `request#${requestId}`;

/** A month's attestations stand together, one item a day. */
export const attestationPartition = (month: string): string =>
  `attestations#${month}`;

export const attestationKey = (day: LegalDate): LedgerKey => ({
  partition: attestationPartition(day.slice(0, 7)),
  item: `attestation#${day}`,
});

export function recordingKey(
  interactionId: InteractionId,
  id: PlatformRecordingId,
): LedgerKey {
  return inCall(interactionId, `recording#${id}`);
}

export function derivativeKey(
  interactionId: InteractionId,
  id: DerivativeId,
): LedgerKey {
  return inCall(interactionId, `derivative#${id}`);
}

export function requestKey(requestId: RequestId): LedgerKey {
  return { partition: requestPartition(requestId), item: "request" };
}

export function subjectFileKey(requestId: RequestId): LedgerKey {
  return { partition: requestPartition(requestId), item: "subject" };
}

/** One recording that a request may concern. */
export function scopeKey(
  requestId: RequestId,
  recordingId: RecordingId,
): LedgerKey {
  return {
    partition: requestPartition(requestId),
    item: `scope#${recordingId}`,
  };
}

/** Each round of a request has its own. */
export function packageAccessKey(
  requestId: RequestId,
  round?: number,
): LedgerKey {
  return {
    partition: requestPartition(requestId),
    item: packageAccessName(round),
  };
}

/** What is open finds its way to whoever owns it. */
export const ownerAlias = (owner: StaffId): string => `owner#${owner}`;

/** The key follows from the item alone, so the same fact twice is the same item. */
export function keyOf(item: LedgerItem): LedgerKey {
  if (isReconciled(item)) return keyOfReconciled(item);
  if (isFromOutside(item)) return keyFromOutside(item);
  if (isOfStaff(item)) return keyOfStaff(item);
  if (item.kind === "audit-anchor") return anchorKey(item.day);
  switch (item.kind) {
    case "consent":
      return consentKey(item);
    case "collection":
      return inCall(item.interactionId, `collection#${item.callId}`);
    case "recording":
      return recordingKey(item.interactionId, item.platformRecordingId);
    case "derivative":
      return derivativeKey(item.interactionId, item.derivativeId);
    case "stray":
      return strayKey(item);
    case "evidence":
      return evidenceKey(item);
    case "request":
    case "subject":
    case "subject-link":
    case "round":
    case "recipient-notice":
    case "identity-code":
    case "clock-watch":
    case "package-access":
    case "audio-review":
    case "scope":
      return {
        partition: requestPartition(item.requestId),
        item: nameInRequest(item),
      };
    case "attestation":
      return attestationKey(item.day);
    case "suspension":
    case "addition":
    case "suspended":
      return keyInSuspension(item);
  }
}

const strayKey = (item: StrayVersion): LedgerKey =>
  inCall(item.interactionId, `stray#${item.recordingId}#${item.versionId}`);

const evidenceKey = ({ about, type, discriminator }: Evidence): LedgerKey => ({
  partition: about,
  item: `evidence#${type}#${discriminator}`,
});

function consentKey({
  interactionId,
  purpose,
  ordinal,
  digest,
}: ConsentAnswer): LedgerKey {
  return inCall(
    interactionId,
    ordinal === "first" ? `consent#${purpose}` : `consent#${purpose}#${digest}`,
  );
}

export type IndexEntries = {
  due?: { queue: DueQueue; at: Instant };
  subject?: string;
  alias?: string;
  day?: string;
};

/** What each index holds of an item. An item without an entry is not in that index. */
export function indexesOf(item: LedgerItem): IndexEntries {
  if (isReconciled(item)) return indexesOfReconciled(item);
  if (isFromOutside(item)) return indexesFromOutside(item);
  if (isOfStaff(item)) return indexesOfStaff(item);
  switch (item.kind) {
    case "consent":
      return consentIndexes(item);
    case "collection":
      return collectionIndexes(item);
    case "recording":
      return recordingIndexes(item);
    case "derivative":
    case "stray":
      return due("erase", item.nextAt);
    case "request":
      return requestIndexes(item);
    case "subject-link":
      return { subject: item.subject };
    case "recipient-notice":
    case "clock-watch":
    case "package-access":
      return due(queues[item.kind], item.nextAt);
    case "suspension":
      return {
        ...due("suspend", item.nextAt),
        day: `suspensions#${item.releasedAt?.slice(0, 7) ?? "open"}`,
      };
    case "evidence":
    case "subject":
    case "round":
    case "identity-code":
    case "scope":
    case "addition":
    case "suspended":
    case "attestation":
    case "audit-anchor":
    case "audio-review":
      return {};
  }
}

const queues = {
  "recipient-notice": "tell",
  "clock-watch": "clock",
  "package-access": "conclude",
} as const satisfies Record<string, DueQueue>;

const requestIndexes = (item: Request): IndexEntries => ({
  ...due(item.state === "deferred" ? "conclude" : "finish", item.nextAt),
  ...(item.closedAt === undefined ? { alias: ownerAlias(item.owner) } : {}),
  day: `requests#${item.registeredAt.slice(0, 7)}`,
});
