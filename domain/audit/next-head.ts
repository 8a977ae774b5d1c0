import type { AuditHead } from "#schemas/audit";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { plusMinutes } from "../time/instant.ts";
import type { AuditChainPorts } from "./audit-chain.ts";
import { segmentKey } from "./audit-keys.ts";
import { auditRecord } from "./audit-record.ts";

/** One event of the ledger's stream. */
export type AuditWrite = {
  eventId: string;
  before: LedgerItem | undefined;
  after: LedgerItem | undefined;
};

/**
 * A head is one item of 400 KB at most: so many records, so many characters, and so many ids of what was taken lately. As JSON
 * within JSON the characters are a tenth more, and the ids 35 each.
 */
const mostRecords = 200;
const mostCharacters = 150_000;
const mostRecent = 6000;
const recentMinutes = 60;

/** As many of the writes as a segment holds, in order and each once; `undefined` when there is none. */
export function nextHead(
  ports: AuditChainPorts,
  head: AuditHead | undefined,
  writes: readonly AuditWrite[],
): AuditHead | undefined {
  const { lines, events, last } = segmentOf(ports, head?.last, writes);
  if (last === undefined || lines.length === 0) return undefined;
  return {
    segment: {
      key: segmentKey(last.seq - lines.length + 1),
      text: lines.join(""),
    },
    last: { seq: last.seq, hash: last.hash },
    recent: recentOf(head, { at: ports.now(), events: [...events] }),
    revision: head === undefined ? 0 : head.revision + 1,
  };
}

function segmentOf(
  ports: AuditChainPorts,
  end: AuditHead["last"] | undefined,
  writes: readonly AuditWrite[],
) {
  const lines: string[] = [];
  const events = new Set<string>();
  let last = end;
  let characters = 0;
  for (const write of writes) {
    if (lines.length === mostRecords || characters > mostCharacters) break;
    if (events.has(write.eventId)) continue;
    const record = auditRecord(ports, write, last);
    const line = `${ports.canonical(record)}\n`;
    lines.push(line);
    events.add(write.eventId);
    characters += line.length;
    last = record;
  }
  return { lines, events, last };
}

type Recent = AuditHead["recent"];

/** A batch comes again within minutes or, while the store refuses everybody, before anybody else's. */
function recentOf(
  head: AuditHead | undefined,
  newest: { at: Instant; events: string[] },
): Recent {
  const since = plusMinutes(newest.at, -recentMinutes);
  const kept: Recent = [newest];
  let count = newest.events.length;
  for (const group of (head?.recent ?? []).toReversed()) {
    count += group.events.length;
    if (group.at < since || count > mostRecent) break;
    kept.unshift(group);
  }
  return kept;
}
