import type { LedgerKey } from "../ports.ts";
import type { RequestId, SubjectToken } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { IndexEntries } from "./keys.ts";

/** What people send us that is no request yet, or none at all. */
type FromOutside = Extract<LedgerItem, { kind: "intake" }>;

/** What waits for one address to be confirmed. */
export const intakePartition = (address: SubjectToken): string =>
  `intake#${address}`;

/** The link knows the request only. */
export const intakeAlias = (requestId: RequestId): string =>
  `intake#${requestId}`;

export const isFromOutside = (item: LedgerItem): item is FromOutside =>
  item.kind === "intake";

export const keyFromOutside = ({ address, slot }: FromOutside): LedgerKey => ({
  partition: intakePartition(address),
  item: `intake#${String(slot)}`,
});

export const indexesFromOutside = ({
  nextAt,
  requestId,
}: FromOutside): IndexEntries => ({
  due: { queue: "intake", at: nextAt },
  alias: intakeAlias(requestId),
});
