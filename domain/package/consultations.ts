import type { EvidenceType } from "#schemas/evidence";
import type { RecordingId, RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";

/** For what somebody of ours listened or looked. */
export type ConsultationPurpose = "hearing-for-the-copy";
export type Consultation = {
  recordingId: RecordingId;
  at: Instant;
  purpose: ConsultationPurpose;
};

/** Evidence that a person heard a recording. What else is written down of it was done by a machine, or heard by nobody. */
const heard: Partial<Record<EvidenceType, ConsultationPurpose>> = {
  "audio.reviewed": "hearing-for-the-copy",
};

/**
 * Who heard these recordings: dates and purposes. The names of staff are withheld, who are people as well; the subject
 * learns that, when and why, which is what CJEU C-579/21 holds Art 15(1) to ask for (T66).
 */
export const consultationsOf = (
  items: readonly LedgerItem[],
  own: ReadonlySet<RecordingId>,
): Consultation[] =>
  items
    .flatMap((item) => (item.kind === "evidence" ? [item] : []))
    .flatMap(({ type, at, details }) => {
      const purpose = heard[type];
      const recordingId = [...own].find((id) => id === details["recordingId"]);
      return purpose === undefined || recordingId === undefined
        ? []
        : [{ recordingId, at, purpose }];
    })
    .toSorted((one, other) => one.at.localeCompare(other.at));

/** The plays that those consultations name. */
export const playsNamed = (
  items: readonly LedgerItem[],
): ReadonlySet<unknown> =>
  new Set(
    items.flatMap((item) =>
      item.kind === "evidence" && heard[item.type] !== undefined
        ? [item.details["listeningId"]]
        : [],
    ),
  );

export type ListenedTo = Pick<
  Listening,
  "at" | "door" | "use" | "purpose" | "recordingId"
>;

/**
 * Who listened to a call, by every door and whether they were let or not, as its subject reads it: when, where, how and what
 * for, and never who. What was refused, nobody heard (Art 15(1), T66).
 */
export const listeningsIn = (
  items: readonly LedgerItem[],
  own: ReadonlySet<RecordingId>,
  telling: ToldElsewhere,
): ListenedTo[] =>
  items
    .flatMap((item) => (item.kind === "listening" ? [item] : []))
    // What an authority got is told as a disclosure, and not while the law forbids it (T99).
    .filter(({ use }) => use !== "disclose")
    .filter((line) => !isToldElsewhere(line, telling))
    .filter(({ verdict }) => verdict !== "refused")
    .filter(
      ({ recordingId }) => recordingId === undefined || own.has(recordingId),
    )
    .map(({ at, door, use, purpose, recordingId }) => ({
      ...{ at, door, use },
      ...(purpose === undefined ? {} : { purpose }),
      ...(recordingId === undefined ? {} : { recordingId }),
    }))
    .toSorted((one, other) => one.at.localeCompare(other.at));

export type ToldElsewhere = {
  /** Whose copy it is. */
  requestId: RequestId;
  /** Plays that are told as consultations. */
  named: ReadonlySet<unknown>;
};

/** This copy tells itself that it was made, and what was heard for it; a copy that somebody else was given is told. */
const isToldElsewhere = (
  { listeningId, use, circumstance }: Listening,
  { requestId, named }: ToldElsewhere,
): boolean =>
  named.has(listeningId) ||
  (use === "export" &&
    circumstance?.kind === "request" &&
    circumstance.requestId === requestId);
