import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import { AuditRecord, beginning } from "#schemas/audit";
import { type Repeats, repeatsOf } from "./audit-repeats.ts";
import { jsonIn } from "./json-in.ts";

/** What a chain is said to end with, and by which anchor. */
export type Anchored = { last: number; head: string; day: string };

/** The first thing that is wrong, and where. */
export type ChainFault = {
  fault:
    | "changed"
    | "misplaced"
    | "not-joined"
    | "missing"
    | "forked"
    | "rewritten"
    | "truncated";
  seq: number;
  /** Where it is, or where it should be. */
  file: string;
  line: number;
  says: string;
};
/** One object of the chain. Its text comes in pieces, so that no chain has to fit into memory. */
export type Segment = { file: string; lines: AsyncIterable<string> };

export type ChainEnd = Repeats & {
  records: number;
  segments: number;
  head: string;
};
type Reading = {
  seq: number;
  head: string;
  segments: number;
  hear: (record: AuditRecord) => void;
};

/**
 * Reads a chain once, from its beginning: each record is as it was written, in its place and joined to the one before it,
 * and each anchor is met on the way. Ends with the first fault.
 */
export async function checkChain(
  segments: AsyncIterable<Segment>,
  anchors: readonly Anchored[],
  tell: (records: number) => void,
): Promise<ChainFault | ChainEnd> {
  const met = Map.groupBy(anchors, ({ last }) => last);
  const { repeats, hear } = repeatsOf();
  const at: Reading = { seq: 0, head: beginning, segments: 0, hear };
  for await (const segment of segments) {
    const wrong =
      wrongBeginning(segment, at) ?? (await wrongIn(segment, at, met));
    if (wrong !== undefined) return wrong;
    at.segments += 1;
    tell(at.seq);
  }
  const beyond = anchors.find(({ last }) => last > at.seq);
  if (beyond !== undefined)
    return {
      fault: "truncated",
      seq: at.seq + 1,
      file: "",
      line: 0,
      says: `The chain ends with record ${String(at.seq)}; the anchor of ${beyond.day} says that there were ${String(beyond.last)}.`,
    };
  const { seq: records, segments: count, head } = at;
  return { records, segments: count, head, ...repeats };
}

/** A segment is named after its first record. */
function wrongBeginning(
  { file }: Segment,
  { seq }: Reading,
): ChainFault | undefined {
  const first = Number(/^(\d{12})/.exec(file)?.[1] ?? "0");
  const fault = (code: ChainFault["fault"], at: number, says: string) => ({
    fault: code,
    seq: at,
    file,
    line: 1,
    says,
  });
  if (first <= seq)
    return fault(
      "forked",
      first,
      `Record ${String(first)} stands a second time, in ${file}: two chains begin there.`,
    );
  return first === seq + 1
    ? undefined
    : fault(
        "missing",
        seq + 1,
        `Record ${String(seq + 1)} is missing: the next that is there is ${String(first)}.`,
      );
}

async function wrongIn(
  { file, lines }: Segment,
  at: Reading,
  anchors: ReadonlyMap<number, Anchored[]>,
): Promise<ChainFault | undefined> {
  let line = 0;
  const expected = () => at.seq + 1;
  for await (const text of lines) {
    line += 1;
    const wrong = wrongLine(text, at, anchors);
    if ("fault" in wrong) return { ...wrong, seq: expected(), file, line };
    at.seq = wrong.seq;
    at.head = wrong.hash;
    at.hear(wrong);
  }
  return line > 0
    ? undefined
    : {
        fault: "missing",
        seq: expected(),
        file,
        line: 1,
        says: `Record ${String(expected())} is missing: the object is empty.`,
      };
}

type Wrong = Pick<ChainFault, "fault" | "says">;

function wrongLine(
  text: string,
  { seq, head }: Reading,
  anchors: ReadonlyMap<number, Anchored[]>,
): AuditRecord | Wrong {
  const record = jsonIn(text.slice(0, -1), AuditRecord);
  const which = `Record ${String(seq + 1)}`;
  if (record === undefined || `${canonicalize(record) ?? ""}\n` !== text)
    return {
      fault: "changed",
      says: `${which} is not as it was written: it is no record in its RFC 8785 form.`,
    };
  if (hashOf(record) !== record.hash)
    return {
      fault: "changed",
      says: `${which} was changed: its hash is not that of its content.`,
    };
  if (record.seq !== seq + 1)
    return {
      fault: "misplaced",
      says: `${which} is not in its place: record ${String(record.seq)} stands there.`,
    };
  if (record.previous !== head)
    return {
      fault: "not-joined",
      says: `${which} does not follow from the one before it: one of the two was written anew.`,
    };
  return againstAnchor(record, anchors.get(record.seq)) ?? record;
}

function againstAnchor(
  { seq, hash: head }: AuditRecord,
  anchors: readonly Anchored[] = [],
): Wrong | undefined {
  const anchor = anchors.find((one) => one.head !== head);
  return (
    anchor && {
      fault: "rewritten",
      says: `Record ${String(seq)} is not the one that the anchor of ${anchor.day} names: the chain was written anew, up to here or from before.`,
    }
  );
}

function hashOf({ hash: _own, ...rest }: AuditRecord): string {
  return hash("sha256", canonicalize(rest) ?? "", "hex");
}
