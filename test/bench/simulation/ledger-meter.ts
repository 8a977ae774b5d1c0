import type { LedgerItem } from "#schemas/ledger-item";
import { ledgerTable } from "#schemas/ledger-table";
import { itemBytes } from "./item-bytes.ts";
import type { LedgerRead, LedgerWatcher, Stored } from "./memory-ledger.ts";
import { rates, type Rates } from "./rate.ts";

export type Kept = { items: number; bytes: number };
/** `table` is the ledger itself, the others its indexes. */
export type Place = "table" | "due" | "subject" | "alias" | "day";
export type WriteKind = `${LedgerItem["kind"]} ${"new" | "changed"}`;

export type LedgerMeter = {
  watcher: LedgerWatcher;
  /** Writes an item of the place receives. */
  writes: Rates<Place>;
  /** The same in what DynamoDB charges: a unit a kilobyte begun, two in a transaction. */
  writeUnits: Rates<Place>;
  /** What DynamoDB charges: a unit for 4 KB read with consistency, half of it by index. */
  readUnits: Rates<LedgerRead>;
  byKind: Rates<WriteKind | "refused">;
  kept: () => Map<LedgerItem["kind"], Kept>;
  /** Entries and bytes of each index. */
  indexed: () => Map<Place, Kept>;
};

/** Counts what DynamoDB would have been asked, as the AWS adapter asks it. */
export function ledgerMeter(): LedgerMeter {
  const meter = {
    writes: rates<Place>(),
    writeUnits: rates<Place>(),
    readUnits: rates<LedgerRead>(),
    byKind: rates<WriteKind | "refused">(),
  };
  const kept = new Map<LedgerItem["kind"], Kept>();
  const indexed = new Map<Place, Kept>();
  const charge = (
    place: Place,
    writes: number,
    bytes: number,
    each: number,
  ) => {
    if (writes === 0) return;
    meter.writes.count(place, writes);
    meter.writeUnits.count(place, writes * each * Math.ceil(bytes / 1024));
  };
  return {
    ...meter,
    kept: () => kept,
    indexed: () => indexed,
    watcher: {
      wrote(before, after, together) {
        const kind = after.item.kind;
        meter.byKind.count(
          `${kind} ${before === undefined ? "new" : "changed"}`,
        );
        charge("table", 1, after.bytes, together ? 2 : 1);
        for (const change of indexChanges(before, after)) {
          charge(change.place, change.writes, change.entryBytes, 1);
          add(indexed, change.place, change);
        }
        add(kept, kind, {
          items: before === undefined ? 1 : 0,
          bytes: after.bytes - (before?.bytes ?? 0),
        });
      },
      removed(stored) {
        charge("table", 1, stored.bytes, 1);
        add(kept, stored.item.kind, { items: -1, bytes: -stored.bytes });
      },
      refused() {
        meter.byKind.count("refused");
        meter.writeUnits.count("table");
      },
      read(what, stored) {
        meter.readUnits.count(what, readUnits(what, stored));
      },
    },
  };
}

type IndexName = Exclude<Place, "table">;
type IndexChange = Kept & { place: Place; writes: number; entryBytes: number };

const indexNames = ["due", "subject", "alias", "day"] as const;

/** An entry that moves is taken out and put in: two writes. One that stays is written where the index holds the item. */
function indexChanges(
  before: Stored | undefined,
  after: Stored,
): IndexChange[] {
  return indexNames.flatMap((place) => {
    const [old, now] = [entryOf(before, place), entryOf(after, place)];
    const [had, has] = [old !== undefined, now !== undefined];
    if (!had && !has) return [];
    const stays = ledgerTable.indexes[place].projects === "all" ? 1 : 0;
    const entryBytes = bytesIn(place, after);
    return {
      place,
      writes: old === now ? stays : Number(had) + Number(has),
      entryBytes,
      items: Number(has) - Number(had),
      bytes: (has ? entryBytes : 0) - (had ? bytesIn(place, before) : 0),
    };
  });
}

function bytesIn(place: IndexName, stored: Stored | undefined): number {
  if (stored === undefined) return 0;
  return ledgerTable.indexes[place].projects === "all"
    ? stored.bytes
    : itemBytes({}, stored.key, { [place]: stored.entries[place] });
}

function entryOf(
  stored: Stored | undefined,
  place: IndexName,
): string | undefined {
  if (stored === undefined) return undefined;
  if (place !== "due") return stored.entries[place];
  const { due } = stored.entries;
  return due && `${due.queue} ${due.at}`;
}

function add<Name>(sums: Map<Name, Kept>, name: Name, by: Kept): void {
  const { items, bytes } = sums.get(name) ?? { items: 0, bytes: 0 };
  sums.set(name, { items: items + by.items, bytes: bytes + by.bytes });
}

const block = 4096;
const blocksOf = (bytes: number): number => Math.ceil(bytes / block);
/** An entry of an index of keys, about. */
const keyBytes = 200;

/** Of a queue what each item costs: that it is asked each minute, found or not, costs the same at any size (`idle`). */
function readUnits(what: LedgerRead, stored: readonly Stored[]): number {
  const all = blocksOf(stored.reduce((sum, { bytes }) => sum + bytes, 0));
  const each = stored.reduce((sum, { bytes }) => sum + blocksOf(bytes), 0);
  const keys = (stored.length * keyBytes) / block;
  switch (what) {
    case "key":
      return Math.max(each, 1);
    case "partition":
      return Math.max(all, 1);
    case "index":
      return Math.max(all, 1) / 2;
    case "keys":
      return Math.max(Math.ceil(keys), 1) / 2 + each;
    default:
      return keys / 2 + each;
  }
}
