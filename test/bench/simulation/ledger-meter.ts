import { queueShards } from "#domain/ledger/keys";
import type { LedgerItem } from "#schemas/ledger-item";
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
          charge(change.place, change.writes, after.bytes, 1);
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

type IndexChange = Kept & { place: Place; writes: number };

const indexNames = ["due", "subject", "alias", "day"] as const;

/** An entry that moves is taken out and put in: two writes. Every index holds the whole item, so each change is one. */
function indexChanges(
  before: Stored | undefined,
  after: Stored,
): IndexChange[] {
  return indexNames.flatMap((place) => {
    const [old, now] = [entryOf(before, place), entryOf(after, place)];
    const [had, has] = [old !== undefined, now !== undefined];
    if (!had && !has) return [];
    return {
      place,
      writes: old === now ? 1 : Number(had) + Number(has),
      items: Number(has) - Number(had),
      bytes: (has ? after.bytes : 0) - (had ? (before?.bytes ?? 0) : 0),
    };
  });
}

function entryOf(
  stored: Stored | undefined,
  place: (typeof indexNames)[number],
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

function readUnits(what: LedgerRead, stored: readonly Stored[]): number {
  const bytes = stored.reduce((sum, each) => sum + each.bytes, 0);
  const blocks = Math.ceil(bytes / 4096);
  switch (what) {
    case "key":
      return stored.reduce(
        (sum, each) => sum + Math.ceil(each.bytes / 4096),
        stored.length === 0 ? 1 : 0,
      );
    case "partition":
      return Math.max(blocks, 1);
    case "index":
      return Math.max(blocks, 1) / 2;
    default:
      return Math.max(blocks, queueShards[what]) / 2;
  }
}
