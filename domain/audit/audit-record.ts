import type { AuditHead, AuditRecord } from "#schemas/audit";
import { keyOf } from "../ledger/keys.ts";
import type { AuditChainPorts } from "./audit-chain.ts";
import { factsOf } from "./facts-of.ts";
import type { AuditWrite } from "./next-head.ts";

/** An event of the stream without an item before or after it. */
class NothingWritten extends Error {
  override readonly name = "NothingWritten";
  readonly code = "nothing-written";
}

const beginning = "0".repeat(64);

export function auditRecord(
  { canonical, sha256, now, isFact }: AuditChainPorts,
  { before, after }: AuditWrite,
  last: AuditHead["last"] | undefined,
): AuditRecord {
  const item = after ?? before;
  if (item === undefined)
    throw new NothingWritten("An event of the stream tells of no item.");
  const facts = factsOf(item, isFact);
  const { partition, item: name } = keyOf(item);
  const record = {
    seq: (last?.seq ?? 0) + 1,
    at: now(),
    partition,
    item: name,
    kind: item.kind,
    change: changeOf(before !== undefined, after !== undefined),
    revision: item.revision,
    digest: sha256(canonical(item)),
    ...(facts === undefined ? {} : { facts }),
    previous: last?.hash ?? beginning,
  };
  return { ...record, hash: sha256(canonical(record)) };
}

function changeOf(was: boolean, is: boolean): AuditRecord["change"] {
  if (!is) return "removed";
  return was ? "changed" : "added";
}
