import type { LedgerKey } from "../ports.ts";
import type { ListeningId, StaffId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import type { IndexEntries } from "./keys.ts";

/** Our own people, and what they listened to. */
type OfStaff = Extract<LedgerItem, { kind: "staff" | "listening" }>;

export const staffPartition = (staffId: StaffId): string => `staff#${staffId}`;

export const staffKey = (staffId: StaffId): LedgerKey => ({
  partition: staffPartition(staffId),
  item: "staff",
});

/** Everybody who ever was of the staff. */
export const staffDay = "staff";

/** Listenings of a day, like `2026-11-30`. */
export const listeningsDay = (day: string): string => `listening#${day}`;

const kinds: readonly string[] = ["staff", "listening"];

export const isOfStaff = (item: LedgerItem): item is OfStaff =>
  kinds.includes(item.kind);

export function keyOfStaff(item: OfStaff): LedgerKey {
  return item.kind === "staff"
    ? staffKey(item.staffId)
    : { partition: listeningPartition(item), item: named(item.listeningId) };
}

const named = (id: ListeningId): string => `listening#${id}`;

/** It is part of its call's story; of what is none that we know, of the story of whoever asked. */
function listeningPartition({ interactionId, staffId, at }: Listening): string {
  if (interactionId !== undefined) return `call#${interactionId}`;
  return staffId === null ? `day#${at.slice(0, 10)}` : staffPartition(staffId);
}

export function indexesOfStaff(item: OfStaff): IndexEntries {
  return item.kind === "staff"
    ? { day: staffDay }
    : { day: listeningsDay(item.at.slice(0, 10)) };
}
