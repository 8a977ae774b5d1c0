import { isRemovable } from "#domain/ledger/is-removable";
import { type IndexEntries, indexesOf, keyOf } from "#domain/ledger/keys";
import type { DueQueue, Ledger, LedgerKey } from "#domain/ports";
import type { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import { dueIndex, type DueIndex } from "./due-index.ts";
import { settle } from "#adapters/embedded/settle";
import { placeIn } from "#adapters/place";
import * as z from "zod/mini";
import { itemBytes } from "./item-bytes.ts";

export class NotRemovable extends Error {
  override readonly name = "NotRemovable";
  readonly code = "not-removable";
}

export class ItemTooLarge extends Error {
  override readonly name = "ItemTooLarge";
  readonly code = "item-too-large";
}

/** DynamoDB's limit (A31). */
const mostBytes = 400 * 1024;

export type Stored = {
  item: LedgerItem;
  key: LedgerKey;
  /** What the indexes hold of it. */
  entries: IndexEntries;
  bytes: number;
};
/** `index` holds whole items; `keys` and the queues hold keys, under which items are read from the table. */
export type LedgerRead = "key" | "partition" | "index" | "keys" | DueQueue;

/** Is told of each access as it happens. */
export type LedgerWatcher = {
  /** Without `before` it is new; `together` it is one of several in a transaction. */
  wrote(before: Stored | undefined, after: Stored, together: boolean): void;
  removed(stored: Stored): void;
  /** A write whose condition did not hold. */
  refused(item: LedgerItem): void;
  read(what: LedgerRead, stored: readonly Stored[]): void;
};
export type MemoryLedger = Ledger & Pick<DueIndex, "oldest">;

type IndexName = "subject" | "alias" | "day";
/** By partition, in the order of the items' names. */
type Table = Map<string, Stored[]>;
type Indexes = Record<IndexName, Map<string, LedgerKey[]>>;

/** The ledger as its contract has it, on maps: a thousand times leaner than a database, and gone with the process. */
export function memoryLedger(watcher: LedgerWatcher): MemoryLedger {
  const table: Table = new Map();
  const indexes = {
    subject: new Map<string, LedgerKey[]>(),
    alias: new Map<string, LedgerKey[]>(),
    day: new Map<string, LedgerKey[]>(),
  };
  const get = ({ partition, item }: LedgerKey): Stored | undefined =>
    table.get(partition)?.find(({ key }) => key.item === item);
  const due = dueIndex(get);
  const write = (
    before: Stored | undefined,
    item: LedgerItem,
    together: boolean,
  ): void => {
    const key = before?.key ?? keyOf(item);
    const entries = indexesOf(item);
    const after = { item, key, entries, bytes: itemBytes(item, key, entries) };
    if (after.bytes > mostBytes) throw new ItemTooLarge("split the item");
    store(table, after);
    index(indexes, before, after);
    due.add(after);
    watcher.wrote(before, after, together);
  };
  const append = (item: LedgerItem): Awaited<ReturnType<Ledger["append"]>> => {
    const present = get(keyOf(item));
    if (present === undefined) {
      write(undefined, item, false);
      return { outcome: "appended" };
    }
    watcher.refused(item);
    return { outcome: "present", item: present.item };
  };
  const replaceOne = (
    item: LedgerItem,
    together: boolean,
  ): "replaced" | "conflict" => {
    const before = get(keyOf(item));
    if (before?.item.revision !== item.revision) {
      watcher.refused(item);
      return "conflict";
    }
    write(before, { ...item, revision: item.revision + 1 }, together);
    return "replaced";
  };
  const remove = (item: LedgerItem): "removed" | "conflict" => {
    if (!isRemovable(item))
      throw new NotRemovable("only sealed data of a person are removed");
    const stored = get(keyOf(item));
    if (stored?.item.revision !== item.revision) return "conflict";
    const rest = partitionOf(table, stored.key.partition);
    table.set(
      stored.key.partition,
      rest.filter((each) => each !== stored),
    );
    watcher.removed(stored);
    return "removed";
  };
  const seen = (
    what: LedgerRead,
    stored: readonly Stored[],
  ): Promise<LedgerItem[]> =>
    settle(() => {
      watcher.read(what, stored);
      return stored.map(({ item }) => item);
    });
  const under = (keys: readonly LedgerKey[]): Stored[] =>
    keys.flatMap((key) => get(key) ?? []);
  return {
    oldest: due.oldest,
    append: (item) => settle(() => append(item)),
    replace: (items) =>
      settle(() => items.map((item) => replaceOne(item, items.length > 1))),
    remove: (item) => settle(() => remove(item)),
    read: async (key) => (await seen("key", under([key])))[0],
    readPartition: (name) => seen("partition", partitionOf(table, name)),
    readPage: async (name, { prefix, after = "", most }) => {
      const page = partitionOf(table, name)
        .filter(({ key: { item } }) => item.startsWith(prefix) && item > after)
        .slice(0, most);
      const items = await seen("partition", page);
      const last = page.length < most ? undefined : page.at(-1);
      return last === undefined ? { items } : { items, next: last.key.item };
    },
    readMany: (keys) => seen("key", [...new Set(under(keys))]),
    due: (queue, until, most) => seen(queue, due.due(queue, until, most)),
    find: (name, value) =>
      seen(
        ledgerTable.indexes[name].projects === "all" ? "index" : "keys",
        under(indexes[name].get(value) ?? []),
      ),
    async pageOfDay(day, { after, most }) {
      const keys = indexes.day.get(day) ?? [];
      const from = placeIn(z.number(), after, 0);
      return {
        items: await seen("keys", under(keys.slice(from, from + most))),
        next: from + most < keys.length ? String(from + most) : undefined,
      };
    },
  };
}

const partitionOf = (table: Table, name: string): Stored[] =>
  table.get(name) ?? [];

function store(table: Table, stored: Stored): void {
  const { partition, item } = stored.key;
  const items = partitionOf(table, partition);
  const at = items.findIndex(({ key }) => key.item >= item);
  if (at < 0) items.push(stored);
  else items.splice(at, items[at]?.key.item === item ? 1 : 0, stored);
  table.set(partition, items);
}

const indexNames = ["subject", "alias", "day"] as const;

function index(
  indexes: Indexes,
  before: Stored | undefined,
  { key, entries }: Stored,
): void {
  for (const name of indexNames) {
    const [old, now] = [before?.entries[name], entries[name]];
    if (old === now) continue;
    if (old !== undefined)
      indexes[name].set(
        old,
        (indexes[name].get(old) ?? []).filter((each) => each !== key),
      );
    if (now === undefined) continue;
    const listed = indexes[name].get(now) ?? [];
    listed.push(key);
    indexes[name].set(now, listed);
  }
}
