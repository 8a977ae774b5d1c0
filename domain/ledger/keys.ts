import type { DueQueue, LedgerKey } from "../ports.ts";
import type {
  InteractionId,
  PlatformRecordingId,
  RequestId,
} from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";

/** Enough shards that one queue or day takes 8,000 writes a second before DynamoDB's 1,000 a partition key binds. */
export const indexShards = 8;

export const callPartition = (interactionId: InteractionId): string =>
  `call#${interactionId}`;
export const requestPartition = (requestId: RequestId): string =>
  `request#${requestId}`;

export function recordingKey(
  interactionId: InteractionId,
  id: PlatformRecordingId,
): LedgerKey {
  return { partition: callPartition(interactionId), item: `recording#${id}` };
}

export function requestKey(requestId: RequestId): LedgerKey {
  return { partition: requestPartition(requestId), item: "request" };
}

export function subjectFileKey(requestId: RequestId): LedgerKey {
  return { partition: requestPartition(requestId), item: "subject" };
}

/** The key follows from the item alone, so the same fact twice is the same item. */
export function keyOf(item: LedgerItem): LedgerKey {
  switch (item.kind) {
    case "consent":
      return {
        partition: callPartition(item.interactionId),
        item:
          item.ordinal === "first"
            ? `consent#${item.purpose}`
            : `consent#${item.purpose}#${item.digest}`,
      };
    case "collection":
      return {
        partition: callPartition(item.interactionId),
        item: `collection#${item.callId}`,
      };
    case "recording":
      return recordingKey(item.interactionId, item.platformRecordingId);
    case "stray":
      return {
        partition: callPartition(item.interactionId),
        item: `stray#${item.recordingId}#${item.versionId}`,
      };
    case "evidence":
      return {
        partition: item.about,
        item: `evidence#${item.type}#${item.discriminator}`,
      };
    case "request":
      return requestKey(item.requestId);
    case "subject":
      return subjectFileKey(item.requestId);
    case "scope":
      return {
        partition: requestPartition(item.requestId),
        item: `scope#${item.recordingId}`,
      };
  }
}

export type IndexEntries = {
  due?: { queue: DueQueue; at: Instant };
  subject?: string;
  alias?: string;
  day?: string;
};

/** What each index holds of an item. An item without an entry is not in that index. */
export function indexesOf(item: LedgerItem): IndexEntries {
  switch (item.kind) {
    case "consent":
      return {
        ...due("collect", item.watchAt),
        day: `calls#${item.receivedAt.slice(0, 10)}`,
      };
    case "collection":
      return {
        ...due("collect", item.nextAt),
        alias: `call#${item.callId}`,
        day: `calls#${item.openedAt.slice(0, 10)}`,
      };
    case "recording":
      return {
        ...due(
          item.state === "waiting" || item.state === "admitting"
            ? "settle"
            : "erase",
          item.nextAt,
        ),
        ...(item.subject === null ? {} : { subject: item.subject }),
        alias: `recording#${item.recordingId}`,
        day: `calls#${item.seenAt.slice(0, 10)}`,
      };
    case "stray":
      return due("erase", item.nextAt);
    case "request":
      return {
        ...due("finish", item.nextAt),
        day: `requests#${item.registeredAt.slice(0, 7)}`,
      };
    case "evidence":
    case "subject":
    case "scope":
      return {};
  }
}

function due(queue: DueQueue, at: Instant | undefined): IndexEntries {
  return at === undefined ? {} : { due: { queue, at } };
}

/** Spreads the items of one queue or day over `indexShards` index keys. FNV-1a: even enough, and cheap. */
export function shardOf(key: LedgerKey): number {
  let hash = 0x811c9dc5;
  for (const character of `${key.partition}/${key.item}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % indexShards;
}
