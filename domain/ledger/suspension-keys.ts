import type { LedgerKey } from "../ports.ts";
import type { SuspensionId } from "#schemas/ids";
import type { Addition, Suspended, Suspension } from "#schemas/suspension";

export const suspensionPartition = (suspensionId: SuspensionId): string =>
  `suspension#${suspensionId}`;

export function suspensionKey(suspensionId: SuspensionId): LedgerKey {
  return { partition: suspensionPartition(suspensionId), item: "suspension" };
}

export function keyInSuspension(
  item: Suspension | Addition | Suspended,
): LedgerKey {
  const partition = suspensionPartition(item.suspensionId);
  switch (item.kind) {
    case "suspension":
      return suspensionKey(item.suspensionId);
    case "addition":
      return { partition, item: `addition#${item.digest}` };
    case "suspended":
      return { partition, item: `suspended#${item.recordingId}` };
  }
}
