import type { LedgerKey } from "../ports.ts";
import type {
  BreachId,
  DisclosureId,
  RequestId,
  SubjectToken,
} from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { IndexEntries } from "./keys.ts";

/** What people tell us that is no request yet, or none at all. */
type FromOutside = Extract<
  LedgerItem,
  { kind: "intake" | "complaint" | "breach" | "disclosure" }
>;

/** What waits for one address to be confirmed. */
export const intakePartition = (address: SubjectToken): string =>
  `intake#${address}`;

/** The link knows the request only. */
export const intakeAlias = (requestId: RequestId): string =>
  `intake#${requestId}`;

/** A month's complaints, like `2026-11`. */
export const complaintsDay = (month: string): string => `complaints#${month}`;

export const breachPartition = (breachId: BreachId): string =>
  `breach#${breachId}`;

export const breachKey = (breachId: BreachId): LedgerKey => ({
  partition: breachPartition(breachId),
  item: "breach",
});

/** A month's breaches, like `2026-11`. */
export const breachesDay = (month: string): string => `breaches#${month}`;

export const disclosurePartition = (disclosureId: DisclosureId): string =>
  `disclosure#${disclosureId}`;

export const disclosureKey = (disclosureId: DisclosureId): LedgerKey => ({
  partition: disclosurePartition(disclosureId),
  item: "disclosure",
});

/** What authorities asked for in a month, like `2026-11`. */
export const disclosuresDay = (month: string): string => `disclosures#${month}`;

const kinds: readonly string[] = [
  "intake",
  "complaint",
  "breach",
  "disclosure",
];

export const isFromOutside = (item: LedgerItem): item is FromOutside =>
  kinds.includes(item.kind);

export function keyFromOutside(item: FromOutside): LedgerKey {
  switch (item.kind) {
    case "intake":
      return {
        partition: intakePartition(item.address),
        item: `intake#${String(item.slot)}`,
      };
    case "complaint":
      return { partition: `complaint#${item.complaintId}`, item: "complaint" };
    case "breach":
      return breachKey(item.breachId);
    case "disclosure":
      return disclosureKey(item.disclosureId);
  }
}

export function indexesFromOutside(item: FromOutside): IndexEntries {
  switch (item.kind) {
    case "intake":
      return {
        due: { queue: "intake", at: item.nextAt },
        alias: intakeAlias(item.requestId),
      };
    case "complaint":
      return { day: complaintsDay(item.registeredAt.slice(0, 7)) };
    case "breach":
      return {
        ...(item.nextAt === undefined
          ? {}
          : { due: { queue: "breach", at: item.nextAt } }),
        day: breachesDay(item.registeredAt.slice(0, 7)),
      };
    case "disclosure":
      return {
        ...(item.nextAt === undefined
          ? {}
          : { due: { queue: "extract", at: item.nextAt } }),
        day: disclosuresDay(item.registeredAt.slice(0, 7)),
      };
  }
}
