import type { Ledger } from "../ports.ts";
import type { MinorBasis } from "#schemas/consent";
import type { Evidence } from "#schemas/evidence";
import type { MinorSign, ParentalAuthority } from "#schemas/withdrawal";
import type { InteractionId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { isKept } from "../retention/keepers.ts";
import { recordAnswer } from "../consent/answer-consent.ts";
import { callPartition } from "../ledger/keys.ts";
import {
  type ErasureOutlook,
  erasureOutlook,
} from "../retention/erasure-outlook.ts";
import { type NotEnough, notEnough } from "./reason-to-believe.ts";
import { answerOfCall, isCall, subjectOf } from "./answer-of-call.ts";

export type MinorFound = {
  interactionId: InteractionId;
  basis: MinorBasis;
  signs: readonly MinorSign[];
  authority?: ParentalAuthority | undefined;
  /** Other calls a guardian names. */
  calls: readonly InteractionId[];
  heardBy: StaffId;
  now: Instant;
};
export type MinorsCall = {
  interactionId: InteractionId;
  recordings: ErasureOutlook[];
};
export type MinorVerdict =
  | { verdict: "ordered"; calls: MinorsCall[] }
  | ({ verdict: "not-enough" } & NotEnough)
  | { verdict: "unknown-call"; interactionId: InteractionId }
  | { verdict: "other-caller"; interactionId: InteractionId };

type Call = { interactionId: InteractionId; items: LedgerItem[] };

/**
 * R54: we know, or have reason to believe, that a caller is under sixteen. What the call consented to is void from here
 * on, in one write for each purpose, and the ledger's stream has the audio erased; nobody is asked to prove an age first. What
 * is written down is who said so on which ground, and what showed it: no age and no name (R53). A recording that somebody keeps
 * goes when they let go of it, and the answer says who they are (T62).
 */
export async function findMinor(
  ledger: Ledger,
  found: MinorFound,
): Promise<MinorVerdict> {
  const lacking = notEnough(found);
  if (lacking !== undefined) return { verdict: "not-enough", ...lacking };
  const ids = [...new Set([found.interactionId, ...found.calls])];
  const calls: Call[] = [];
  for (const interactionId of ids)
    calls.push({
      interactionId,
      items: await ledger.readPartition(callPartition(interactionId)),
    });
  const wrong = wrongAmong(calls);
  if (wrong !== undefined) return wrong;
  for (const call of calls) {
    await ledger.append(evidenceOf(call, found));
    await voidConsent(ledger, call, found);
  }
  return {
    verdict: "ordered",
    calls: calls.map(({ interactionId, items }) => ({
      interactionId,
      recordings: items.flatMap((item) =>
        item.kind === "recording" ? [erasureOutlook(item)] : [],
      ),
    })),
  };
}

/** A guardian speaks for the calls of one number; another number's call is somebody else's until staff says so of it alone (T53). */
function wrongAmong(
  calls: readonly Call[],
): Exclude<MinorVerdict, { verdict: "ordered" | "not-enough" }> | undefined {
  const unknown = calls.find(({ items }) => !isCall(items));
  if (unknown !== undefined)
    return { verdict: "unknown-call", interactionId: unknown.interactionId };
  const subjects = calls.map(({ items }) => subjectOf(items));
  const other = calls.find(
    (_, position) =>
      position > 0 &&
      (subjects[position] === null || subjects[position] !== subjects[0]),
  );
  return other === undefined
    ? undefined
    : { verdict: "other-caller", interactionId: other.interactionId };
}

async function voidConsent(
  ledger: Ledger,
  { interactionId, items }: Call,
  { basis, heardBy, now }: MinorFound,
): Promise<void> {
  for (const purpose of ["recording", "monitoring"] as const) {
    const known = items.some(
      (item) =>
        item.kind === "consent" &&
        item.purpose === purpose &&
        item.answer === "void",
    );
    if (known) continue;
    await recordAnswer(ledger, {
      ...answerOfCall(items, interactionId),
      // Under one key for each call and purpose.
      digest: `minor-${purpose}`,
      purpose,
      answer: "void",
      because: basis,
      channel: "staff",
      heardBy,
      receivedAt: now,
    });
  }
}

/** Before anything is ordered: who said so, on which ground, and how many recordings somebody keeps. */
const evidenceOf = (
  { interactionId, items }: Call,
  { basis, signs, authority, heardBy, now }: MinorFound,
): Evidence => ({
  kind: "evidence",
  about: callPartition(interactionId),
  type: "minor.found",
  // Said twice is said once, on whichever ground came first.
  discriminator: "first",
  at: now,
  details: {
    by: heardBy,
    basis,
    ...(signs.length > 0 && { signs: signs.toSorted().join(", ") }),
    ...(authority !== undefined && { authority }),
    kept: items.filter((item) => item.kind === "recording" && isKept(item))
      .length,
  },
  revision: 0,
});
