import type { LedgerKey } from "../ports.ts";
import type { RequestId, SubjectToken } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { IndexEntries } from "./keys.ts";

/** What people send us that is no request yet, or none at all. */
type FromOutside = Extract<LedgerItem, { kind: "intake" | "complaint" }>;

/** What waits for one address to be confirmed. */
export const intakePartition = (address: SubjectToken): string =>
  `intake#${address}`;

/** The link knows the request only. */
export const intakeAlias = (requestId: RequestId): string =>
  `intake#${requestId}`;

/** A month's complaints, like `2026-11`. */
export const complaintsDay = (month: string): string => `complaints#${month}`;

export const isFromOutside = (item: LedgerItem): item is FromOutside =>
  item.kind === "intake" || item.kind === "complaint";

export const keyFromOutside = (item: FromOutside): LedgerKey =>
  item.kind === "intake"
    ? {
        partition: intakePartition(item.address),
        item: `intake#${String(item.slot)}`,
      }
    : { partition: `complaint#${item.complaintId}`, item: "complaint" };

export const indexesFromOutside = (item: FromOutside): IndexEntries =>
  item.kind === "intake"
    ? {
        due: { queue: "intake", at: item.nextAt },
        alias: intakeAlias(item.requestId),
      }
    : { day: complaintsDay(item.registeredAt.slice(0, 7)) };
