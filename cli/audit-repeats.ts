import type { AuditRecord } from "#schemas/audit";

/**
 * The stream keeps a write for a day, so that whatever comes again does so within a day of its being taken; an hour more is for
 * the writer.
 */
const withinMs = 25 * 3600 * 1000;

type Known = { at: number; digest: string };

/** What a chain says twice: proof suffers from neither, and only one of the two wants an explanation. */
export type Repeats = {
  /** Records that say of an item's revision just what an earlier one said: the stream came again. */
  repeated: number;
  /** Numbers of records that say something else of it. */
  atOdds: number[];
};

/** Hears the records of a chain in order; remembers a day of them. */
export function repeatsOf() {
  const known = new Map<string, Known>();
  const repeats: Repeats = { repeated: 0, atOdds: [] };
  const hear = (record: AuditRecord): void => {
    const at = Date.parse(record.at);
    forget(known, at - withinMs);
    const key = keyOf(record, record.revision);
    const before = known.get(key);
    if (before?.digest === record.digest) repeats.repeated += 1;
    else if (before !== undefined && record.change !== "removed")
      repeats.atOdds.push(record.seq);
    // What is removed may be added anew, and say something else of the same revision.
    if (record.change === "removed")
      for (let revision = 0; revision <= record.revision; revision += 1)
        known.delete(keyOf({ ...record, change: "changed" }, revision));
    known.delete(key);
    known.set(key, { at, digest: record.digest });
  };
  return { repeats, hear };
}

/** What was heard first stands first. */
function forget(known: Map<string, Known>, before: number): void {
  for (const [key, { at }] of known) {
    if (at >= before) return;
    known.delete(key);
  }
}

const keyOf = (
  { partition, item, change }: AuditRecord,
  revision: number,
): string => JSON.stringify([partition, item, revision, change === "removed"]);
