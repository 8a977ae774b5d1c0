import { type IndexEntries } from "#domain/ledger/keys";
import { dayShards, queueShards, shardOf } from "#domain/ledger/shards";
import type { LedgerKey } from "#domain/ports";
import { ledgerTable } from "#schemas/ledger-table";

const { partition, item, indexes } = ledgerTable;

/**
 * An item's size as DynamoDB counts it, with its key and what the indexes hold of it: the same as of the record that the
 * adapter makes, without making it.
 */
export function itemBytes(
  of: object,
  key: LedgerKey,
  { due, subject, alias, day }: IndexEntries,
): number {
  const shard = (shards: number) => `#${shardOf(key, shards)}`;
  return (
    fieldsBytes(of) +
    attributeBytes(partition, key.partition) +
    attributeBytes(item, key.item) +
    attributeBytes(
      indexes.due.partition,
      due && `${due.queue}${shard(queueShards[due.queue])}`,
    ) +
    attributeBytes(indexes.due.sort, due?.at) +
    attributeBytes(indexes.subject.partition, subject) +
    attributeBytes(indexes.alias.partition, alias) +
    attributeBytes(
      indexes.day.partition,
      day && `${day}${shard(dayShards(day))}`,
    )
  );
}

const attributeBytes = (name: string, value: string | undefined): number =>
  value === undefined ? 0 : name.length + value.length;

function fieldsBytes(value: object): number {
  let bytes = 0;
  for (const [name, each] of Object.entries(value))
    if (each !== undefined) bytes += name.length + valueBytes(each);
  return bytes;
}

/** All we keep is ASCII, so that a character is a byte. */
function valueBytes(value: unknown): number {
  switch (typeof value) {
    case "string":
      return value.length;
    case "number":
      return numberBytes(String(value));
    case "object":
      return value === null ? 1 : collectionBytes(value);
    default:
      return 1;
  }
}

/** A byte for two significant digits, and one more. */
function numberBytes(digits: string): number {
  const significant = digits.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  return Math.ceil(significant.length / 2) + 1;
}

/** Three for the list or map, and one for each entry. */
function collectionBytes(value: object): number {
  if (Array.isArray(value))
    return value.reduce<number>((sum, each) => sum + 1 + valueBytes(each), 3);
  const entries = Object.values(value).filter((each) => each !== undefined);
  return 3 + entries.length + fieldsBytes(value);
}
