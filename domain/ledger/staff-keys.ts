import type { LedgerKey } from "../ports.ts";
import type {
  InteractionId,
  ListeningId,
  StaffId,
  SubjectToken,
} from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import type { ListeningCount } from "#schemas/listening-count";
import type { IndexEntries } from "./keys.ts";

/** Our own people, and what they listened to. */
type OfStaff = Extract<
  LedgerItem,
  { kind: "staff" | "employment" | "listening" | "listening-count" }
>;

export const staffPartition = (staffId: StaffId): string => `staff#${staffId}`;

export const staffKey = (staffId: StaffId): LedgerKey => ({
  partition: staffPartition(staffId),
  item: "staff",
});

export const employmentPartition = (agent: SubjectToken): string =>
  `employment#${agent}`;

export const employmentKey = (agent: SubjectToken): LedgerKey => ({
  partition: employmentPartition(agent),
  item: "employment",
});

/** Everybody who ever was of the staff. */
export const staffDay = "staff";

/** Listenings of a day, like `2026-11-30`. */
export const listeningsDay = (day: string): string => `listening#${day}`;

const kinds: readonly string[] = [
  "staff",
  "employment",
  "listening",
  "listening-count",
];

type CountAsked = Pick<ListeningCount, "staffId" | "of" | "period">;

/** One counter a person and period, so that it is counted right however many ask at once. */
export const listeningCountKey = ({
  staffId,
  of,
  period,
}: CountAsked): LedgerKey => ({
  partition: staffPartition(staffId),
  item: `listening-count#${of}#${period}`,
});

export const isOfStaff = (item: LedgerItem): item is OfStaff =>
  kinds.includes(item.kind);

export function keyOfStaff(item: OfStaff): LedgerKey {
  switch (item.kind) {
    case "staff":
      return staffKey(item.staffId);
    case "employment":
      return employmentKey(item.agent);
    case "listening":
      return {
        partition: listeningPartition(item),
        item: named(item.listeningId),
      };
    case "listening-count":
      return listeningCountKey(item);
  }
}

/** Of a call's items, those that say who listened. */
export const listeningPrefix = "listening#";
const named = (id: ListeningId): string => `${listeningPrefix}${id}`;

export const listeningKey = (
  interactionId: InteractionId,
  id: ListeningId,
): LedgerKey => ({ partition: `call#${interactionId}`, item: named(id) });

/** It is part of its call's story; of what is none that we know, of the story of whoever asked. */
function listeningPartition({ interactionId, staffId, at }: Listening): string {
  if (interactionId !== undefined) return `call#${interactionId}`;
  return staffId === null ? `day#${at.slice(0, 10)}` : staffPartition(staffId);
}

export function indexesOfStaff(item: OfStaff): IndexEntries {
  switch (item.kind) {
    case "staff":
      return { day: staffDay };
    case "employment":
      return {};
    case "listening":
      return { day: listeningsDay(item.at.slice(0, 10)) };
    case "listening-count":
      return {};
  }
}
